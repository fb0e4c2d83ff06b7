import Domain
import GRDB
import Testing

@testable import Store

struct DecisionLogTests {
  private static func record(_ decision: Decision) -> DecisionRecord {
    DecisionRecord(
      at: Timestamp(seconds: 5), action: "suspend_tenant", operatorID: OperatorID("ana"),
      partnerID: PartnerID("northwind"), tenantID: TenantID("acme"), decision: decision,
      engine: EngineIdentity(name: "embedded", version: "1", policyDigest: nil),
      inputDigest: String(repeating: "a", count: 64), microseconds: 40)
  }

  private static func store(_ test: TestStore) throws -> Store {
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("acme")])
    return store
  }

  @Test func `decisions are counted by action, result, cause and engine`() throws {
    let test = try TestStore()
    let store = try Self.store(test)
    try store.append(Self.record(.allowed(with: [.dualControl])))
    try store.append(Self.record(.refused(because: ["no"], .policy)))
    try store.append(Self.record(.refused(because: ["no", "never"], .policy)))
    #expect(
      try store.facts(at: Timestamp(seconds: 5)).decisions == [
        DecisionCount(
          action: "suspend_tenant", result: "allowed", cause: "none", engine: "embedded", count: 1),
        DecisionCount(
          action: "suspend_tenant", result: "refused", cause: "policy", engine: "embedded",
          count: 2),
      ])
    #expect(
      try store.facts(at: Timestamp(seconds: 5)).decisionTimes == [
        DecisionTimes(
          engine: "embedded", counts: [3, 3, 3, 3, 3, 3, 3, 3], count: 3, microseconds: 120)
      ])
  }

  @Test func `what is of no tenant is logged, and half of one is not`() throws {
    let test = try TestStore()
    let store = try Self.store(test)
    var record = Self.record(.refused(because: ["no"], .role))
    (record.partnerID, record.tenantID) = (nil, nil)
    try store.append(record)
    #expect(try store.facts(at: Timestamp(seconds: 5)).decisions.map(\.count) == [1])
    record.partnerID = PartnerID("northwind")
    #expect(throws: StoreError.self) { try store.append(record) }
  }

  @Test(arguments: [
    "UPDATE policy_decision SET result = 'allowed'", "DELETE FROM policy_decision",
    "INSERT OR REPLACE INTO policy_decision SELECT * FROM policy_decision WHERE sequence = 1",
    """
    INSERT INTO policy_decision SELECT 9, at, action, operator_id, partner_id, tenant_id, result,
      cause, reasons, obligations, engine, engine_version, policy_digest, input_digest,
      microseconds FROM policy_decision
    """,
  ])
  func `the log is only added to, at its end`(sql: String) throws {
    let test = try TestStore()
    let store = try Self.store(test)
    try store.append(Self.record(.refused(because: ["no"], .policy)))
    let before = try store.facts(at: Timestamp(seconds: 5)).decisions
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    #expect(try store.facts(at: Timestamp(seconds: 5)).decisions == before)
  }

  @Test func `a tenant of another partner is no place for a decision`() throws {
    let test = try TestStore()
    let store = try Self.store(test)
    var record = Self.record(.allowed(with: []))
    record.partnerID = PartnerID("contoso")
    #expect(throws: StoreError.self) { try store.append(record) }
  }

  @Test func `reasons without end do not keep a decision out of the log`() throws {
    let test = try TestStore()
    let store = try Self.store(test)
    let long = String(repeating: "\u{1}", count: 9000)
    try store.append(Self.record(.refused(because: Array(repeating: long, count: 50), .policy)))
    #expect(try store.facts(at: Timestamp(seconds: 5)).decisions.count == 1)
  }
}
