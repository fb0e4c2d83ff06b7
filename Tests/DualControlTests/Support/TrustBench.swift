import Domain
import Evidence
import Foundation
import Policy
import Store

@testable import DualControl

/// A store with operators, keys and a few tenants, and a clock that the test sets.
final class TrustBench {
  let folder: String
  let store: Store
  var installSeed: [UInt8]
  var installKey: SigningKey
  var actions: PrivilegedActions
  var now = Timestamp(seconds: 1_790_000_000)
  private(set) var keys: [String: SigningKey] = [:]
  let numbers: Numbers

  static let start = Timestamp(seconds: 1_790_000_000)

  init(seed: UInt64 = 1, policies: [PolicyFile] = TrustBench.shippedPolicies()) throws {
    folder = FileManager.default.temporaryDirectory.path + "/trust-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.create(
      at: folder + "/store.db",
      install: Install(
        id: "in_test", currency: .usd, hasTestClock: true, hashKey: Array(repeating: 7, count: 16),
        createdAt: Self.start))
    numbers = Numbers(seed: seed)
    let numbers = numbers
    installSeed = numbers.bytes(32)
    installKey = try SigningKey(seed: installSeed)
    let control = ControlledStore(
      store: store,
      attestor: Attestor(
        installKey: installKey, random: { numbers.bytes($0) }, programVersion: "test"))
    actions = PrivilegedActions(
      control: control, judge: Self.judge(policies), plan: { _, _ in nil },
      version: { name, _ in PlanID(name) ?? PlanID(plan: name, version: 1) })
    try furnish(control)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func furnish(_ control: ControlledStore) throws {
    let partners = [
      Partner(id: PartnerID("northwind"), name: "Northwind"),
      Partner(id: PartnerID("globex"), name: "Globex"),
    ]
    try store.importTenants(
      partners,
      [
        Self.tenant("acme", "northwind"), Self.tenant("zeta", "northwind"),
        Self.tenant("canary-globex", "globex"),
      ])
    let north = Scope.partner(PartnerID("northwind"))
    let people = [
      Operator(id: OperatorID("root"), roles: [.platformAdmin, .approver], scope: .all),
      Operator(id: OperatorID("vera"), roles: [.platformAdmin, .approver], scope: .all),
      Operator(id: OperatorID("ana"), roles: [.partnerAdmin, .approver], scope: north),
      Operator(id: OperatorID("bo"), roles: [.approver], scope: north),
      Operator(id: OperatorID("sam"), roles: [.support], scope: .all),
      Operator(
        id: OperatorID("eve"), roles: [.partnerAdmin, .approver],
        scope: .partner(PartnerID("globex"))),
    ]
    for person in people { keys[person.id.rawValue] = try SigningKey(seed: numbers.bytes(32)) }
    try control.begin(
      .genesis, people.map { try enrolment($0) }, actor: "switchboard", at: Self.start)
  }

  private func enrolment(_ person: Operator) throws -> ControlledStore.Enrolment {
    let line = SSHKey.ed25519(try key(person.id.rawValue).publicKey)
    return ControlledStore.Enrolment(
      person: person, keyID: SigningKeyID(line.keyID.rawValue), keyLine: line.line)
  }

  func key(_ name: String) throws -> SigningKey {
    guard let key = keys[name] else { throw StatementError("no key of \(name)") }
    return key
  }

  func newKey(_ name: String) throws -> SigningKey {
    let key = try SigningKey(seed: numbers.bytes(32))
    keys[name] = key
    return key
  }

  func person(_ name: String) throws -> Operator { try store.namedOperator(OperatorID(name)) }

  func signer(_ name: String) throws -> Signer {
    try Signer(person(name), key(name), in: store)
  }

  static func tenant(_ id: String, _ partner: String, _ status: TenantStatus = .active) -> Tenant {
    Tenant(
      id: TenantID(id), partnerID: PartnerID(partner), name: id, region: "eu-west-1",
      status: status, plan: "pro", planFrom: UTCDay(year: 2026, month: 1, day: 1), risk: 1,
      createdAt: Timestamp(seconds: 1_780_000_000))
  }

  static func judge(_ files: [PolicyFile]) -> PolicyJudge {
    let set = PolicySet(shipped: files)
    let digest = ContentDigest.sha256(set.digested)
    return PolicyJudge(
      engine: EmbeddedEngine(set, digest: digest), digest: { ContentDigest.sha256($0) },
      stopwatch: { 0 })
  }

  static func shippedPolicies() -> [PolicyFile] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Policies").standardized
    return ["actions.rego", "limits.rego"].compactMap { name in
      guard
        let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      else { return nil }
      return PolicyFile(name: name, text: text, origin: "test")
    }
  }
}
