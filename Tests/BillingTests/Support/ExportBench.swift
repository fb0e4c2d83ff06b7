import Domain
import DualControl
import Evidence
import GRDB
import Synchronization

@testable import Billing
@testable import Store

/// A store with three tenants of two partners on one plan, its audit log begun, and all that makes
/// exports of it into a folder.
final class ExportBench {
  let folder: TestFolder
  let store: Store
  let control: ControlledStore
  let key: SigningKey
  /// January 2026 is closed then, February runs.
  var now = Timestamp(seconds: 1_771_000_000)

  static let january = BillingPeriod(year: 2026, month: 1)
  static let start = Timestamp(seconds: 1_767_225_600)

  init() throws {
    folder = try TestFolder()
    store = try Store.create(
      at: folder.path + "/store.db",
      install: Install(
        id: "in_test", currency: .usd, hasTestClock: true, hashKey: Array(repeating: 7, count: 16),
        createdAt: Self.start))
    key = try SigningKey(seed: Array(repeating: 3, count: 32))
    let names = Mutex<UInt8>(0)
    control = ControlledStore(
      store: store,
      attestor: Attestor(
        installKey: key,
        random: { count in
          let name = names.withLock { number in
            number += 1
            return number
          }
          return Array(repeating: name, count: count)
        }, programVersion: "test"))
    try control.begin(.genesis, [], actor: "test", at: Self.start)
    try control.publish(
      Sample.plans.map { plan in
        PlanRecord(
          plan: plan.id.plan, version: plan.id.version, effective: plan.effective, document: "x",
          digest: String(repeating: "ab", count: 32), publishedAt: Self.start, publishedBy: "test")
      }, by: "test", at: Self.start)
    try control.importTenants(
      [
        Partner(id: PartnerID("northwind"), name: "Northwind"),
        Partner(id: PartnerID("globex"), name: "Globex"),
      ],
      [
        Self.tenant("acme", "northwind"), Self.tenant("zeta", "northwind"),
        Self.tenant("orion", "globex"),
      ], by: "test", at: Self.start)
  }

  static func tenant(
    _ id: String, _ partner: String, name: String? = nil, planFrom: Int = 1, plan: String = "pro"
  ) -> Tenant {
    Tenant(
      id: TenantID(id), partnerID: PartnerID(partner), name: name ?? id, region: "eu-west-1",
      status: .active, plan: plan, planFrom: UTCDay(year: 2026, month: 1, day: planFrom), risk: 1,
      createdAt: Self.start)
  }

  /// Puts a day's use into the store as the worker would.
  func use(_ tenant: String, _ meter: Meter, _ units: Int64, day: String, batch: Int64 = 1) throws {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO usage_day
            (tenant, metric, day, quantity, events, samples, revision, watermark, detail)
          SELECT number, ?, ?, ?, 1, 0, 1, ?, x'00' FROM tenant WHERE tenant_id = ?
          """,
        arguments: [
          meter.rawValue, UTCDay(day)?.daysSince1970, units * 1_000_000, batch, tenant,
        ])
    }
  }

  /// What somebody does to the file with other tools.
  func edit(_ sql: String) throws {
    try store.write { try $0.execute(sql: sql) }
  }

  func exporter(seal: ExportSeal? = nil) throws -> Exporter {
    let tenants = store.scoped(to: .all)
    let windows = try store.signerKeys().filter { $0.operatorID == nil }.compactMap {
      KeyWindow($0, installID: store.install.id)
    }
    let sealer = ExportSealer(
      installKey: key, installID: store.install.id, epoch: store.install.epoch,
      programVersion: "test", history: windows,
      proof: AuditProof(store: store, installKey: key).proof)
    return Exporter(
      tenants: tenants, control: control, plans: Sample.plans,
      settings: ExportSettings(
        issuer: "Switchboard", openAfterEnd: 259_200,
        planDigests: Dictionary(
          uniqueKeysWithValues: Sample.plans.map {
            ($0.id, String(repeating: "ab", count: 32))
          }), mark: "mark", unattested: { try tenants.unattested(in: $0) }),
      seal: seal ?? sealer.seal)
  }

  func request(
    _ name: String, _ format: ExportFormat = .csv, of period: BillingPeriod = january,
    _ scope: ExportScope = .all
  ) -> ExportRequest {
    ExportRequest(
      scope: scope, period: period, format: format, place: path(name), actor: OperatorID("ana"),
      at: now)
  }

  @discardableResult
  func create(
    _ name: String, _ format: ExportFormat = .csv, of period: BillingPeriod = january,
    _ scope: ExportScope = .all
  ) throws -> ExportRecord {
    try exporter().create(request(name, format, of: period, scope))
  }

  func path(_ name: String) -> String { "\(folder.path)/out/\(name)" }

  var installKeyID: KeyID { key.publicKey.keyID }

  func makeOut() throws { try folder.makeFolder("out") }

  /// The requests in the register and in the audit log, the newest first.
  func outcomes() throws -> (register: [ExportRecord.Outcome], log: [String]) {
    let register = try store.scoped(to: .all).exports().map(\.outcome)
    let log = try store.scoped(to: .all).audit(AuditQuery()).map(\.kind)
      .filter { $0.hasPrefix("export") }
    return (register, log)
  }
}
