import Domain
import Evidence
import Store
import Testing

@testable import DualControl

/// Honest and hostile acts in a random order. Whatever happens, a tenant that is suspended, deleted
/// or purged has two distinct valid signatures behind it, and the log is whole.
struct ChaosTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `every suspended, deleted or purged tenant has two signatures`(seed: UInt64) throws {
    let bench = try TrustBench(seed: seed)
    let numbers = Numbers(seed: seed &* 31)
    for step in 0..<60 {
      bench.now = bench.now.advanced(
        bySeconds: Int64([1, 30, 600, 1800, 20_000][numbers.below(5)]))
      try? Self.act(bench, numbers)
      if step % 20 == 19 { try Self.check(bench, seed) }
    }
    try Self.check(bench, seed)
  }

  private static let people = ["root", "vera", "ana", "bo", "sam", "eve"]
  private static let acts: [PrivilegedAction] = [
    .suspend, .suspend, .resume, .delete, .restore, .purge, .note,
  ]

  private static func act(_ bench: TrustBench, _ numbers: Numbers) throws {
    let person = people[numbers.below(people.count)]
    let tenant = ["acme", "zeta", "canary-globex"][numbers.below(3)]
    let known = try bench.actions.control.requests(RequestQuery(limit: 8), in: .all, at: bench.now)
    let some = known.isEmpty ? nil : known[numbers.below(known.count)]
    switch numbers.below(10) {
    case 0...2: try bench.file(acts[numbers.below(acts.count)], tenant, by: person)
    case 3, 4: if let some { try bench.approve(some, by: person) }
    case 5: if let some { try bench.execute(some, by: person) }
    case 6:
      if let some {
        _ = try bench.actions.rollBack(
          some.id, reason: "back", by: bench.signer(person), at: bench.now)
      }
    case 7: if let some { try attack(some, by: person, bench, numbers) }
    case 8: try bench.carryOut(acts[numbers.below(6)], tenant, by: "root", with: "vera")
    default: if let some { try bench.approve(some, by: person, .deny) }
    }
  }

  /// Signatures over other bytes, by other keys, for other requests; keys that change meanwhile.
  private static func attack(
    _ record: RequestRecord, by person: String, _ bench: TrustBench, _ numbers: Numbers
  ) throws {
    let signer = try bench.signer(person)
    var statement = try bench.actions.approval(
      of: record.id, .approve, comment: "", strength: .detached, by: signer.person,
      keyID: signer.keyID, at: bench.now)
    switch numbers.below(6) {
    case 0: statement.approver = OperatorID("bo")
    case 1: statement.requestDigest = ContentDigest.sha256([1])
    case 2: statement.validUntil = bench.now.advanced(bySeconds: 1_000_000)
    case 3: statement.epoch += 1
    case 4: try bench.rotate("bo", by: "root", with: "vera")
    default: break
    }
    let signed = try signer.sign(.approval, statement.bytes)
    _ = try bench.actions.control.decide(signed, decision: nil, at: bench.now)
  }

  private static func check(_ bench: TrustBench, _ seed: UInt64) throws {
    #expect(try bench.store.unattested().count == 0, "seed \(seed)")
    #expect(try bench.report().checks.filter { !$0.isGood } == [], "seed \(seed)")
    for id in ["acme", "zeta", "canary-globex"] {
      let status = try bench.status(id)
      guard status == .suspended || status == .deleted else { continue }
      #expect(try signatures(behind: TenantID(id), bench) >= 2, "seed \(seed), \(id)")
    }
  }

  /// Distinct people whose valid signatures stand behind the tenant's status; a rollback stands on
  /// those of what it took back.
  private static func signatures(behind id: TenantID, _ bench: TrustBench) throws -> Int {
    let done: [PrivilegedAction] = [.suspend, .delete, .restore, .purge]
    let newest = try done.compactMap {
      try bench.actions.control.newestExecuted($0, on: id)
    }.max { $0.stateAt < $1.stateAt }
    guard var record = newest else { return 0 }
    var people = Set([record.statement.requester] + record.request.approvals.map(\.approver))
    while let former = record.rollbackOf {
      record = try bench.actions.control.request(former, in: .all)
      people.formUnion([record.statement.requester] + record.request.approvals.map(\.approver))
    }
    return people.count
  }
}
