import Domain
import Evidence
import Store
import Testing

@testable import DualControl

/// The row that says who a store is rests on signed records.
struct InstallTests {
  private static let edits = [
    "install_id = 'sb-0123456789abcdef'", "currency = 'EUR'", "has_test_clock = 0",
    "is_demo = 1", "hash_key = zeroblob(16)", "created_at = created_at + 1",
  ]

  @Test(arguments: edits)
  func `the installation's row is not edited while the schema stands`(edit: String) throws {
    let bench = try TrustBench()
    #expect(try bench.sqlite("UPDATE install SET \(edit)").contains("never changes"))
    let again = "INSERT OR REPLACE INTO install SELECT * FROM install"
    #expect(try bench.sqlite(again).contains("never changes"))
    #expect(try bench.sqlite("DELETE FROM install").contains("never changes"))
    #expect(try bench.report().isGood)
    #expect(try AuditTail(bench.store).findings() == [])
  }

  @Test(arguments: edits)
  func `past its trigger, an edit of the row is told and nothing is signed`(edit: String) throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    let store = try edited(bench, "UPDATE install SET \(edit)")
    let control = ControlledStore(store: store, attestor: bench.actions.control.attestor)
    #expect(try store.schemaProblems() == [])
    let wrong = try AuditVerifier(control, remembered: []).report().checks.filter { !$0.isGood }
    #expect(wrong.map(\.name).contains("install"))
    #expect(try AuditTail(store).findings().count == 1)
    let actions = PrivilegedActions(
      control: control, judge: bench.actions.judge, plan: bench.actions.plan,
      version: bench.actions.version)
    let sam = try Signer(bench.store.namedOperator(OperatorID("sam")), bench.key("sam"), in: store)
    let draft = ActionDraft(.note, tenantID: TenantID("acme"), reason: "x")
    let error = try #require(throws: StoreError.self) {
      try actions.file(draft, by: sam, at: bench.now)
    }
    #expect("\(error)".contains("Tampering detected"))
  }

  @Test func `an older copy under another name is a rollback to whoever has seen more`() throws {
    let bench = try TrustBench()
    let seen = try bench.actions.signedCheckpoint(with: bench.installKey)
    let store = try edited(bench, "UPDATE install SET install_id = 'sb-0123456789abcdef'")
    #expect(try RollbackWatch(store, remembered: [("bo", seen)]).findings().count == 1)
    let control = ControlledStore(store: store, attestor: bench.actions.control.attestor)
    let report = try AuditVerifier(control, remembered: [("bo", seen)]).report()
    let wrong = report.checks.filter { !$0.isGood }.map(\.name)
    #expect(wrong == ["records", "install", "witnesses"])
  }

  @Test func `settings written into the first entry as well are told by its hash`() throws {
    let bench = try TrustBench()
    for _ in 0..<AuditTail.length { try bench.actions.control.append(Self.entry) }
    #expect(try AuditTail(bench.store).findings() == [])
    try bench.sqlite(
      """
      DROP TRIGGER audit_stays;
      UPDATE audit SET body = replace(body, '"currency":"USD"', '"currency":"EUR"')
      """)
    let store = try edited(bench, "UPDATE install SET currency = 'EUR'")
    #expect(try AuditTail(store).findings() == ["audit entry 0 was changed"])
    try bench.sqlite(
      "DROP TRIGGER audit_is_kept; PRAGMA foreign_keys = 0; DELETE FROM audit WHERE seq = 0",
      at: store.path)
    #expect(try AuditTail(store).findings() == ["audit entry 0 is missing"])
  }

  @Test func `a store whose first entry names no settings is told to be one`() throws {
    let bench = try TrustBench()
    #expect(
      try bench.report().checks.first { $0.name == "install" }?.detail.contains("and its") == true)
    try bench.sqlite(
      """
      DROP TRIGGER audit_stays;
      UPDATE audit SET body = replace(body, '"install":', '"former":')
      """)
    let check = try #require(try bench.report().checks.first { $0.name == "install" })
    #expect(check.isGood)
    #expect(check.detail.contains("before they were signed"))
  }

  private static let entry = AuditEntry(at: TrustBench.start, actor: "root", kind: .refused)

  /// The store opened again after `sqlite3`, with its trigger in place again.
  private func edited(_ bench: TrustBench, _ sql: String) throws -> Store {
    let trigger = try bench.sqlite("SELECT sql FROM sqlite_schema WHERE name = 'install_stays'")
    let path = bench.folder + "/edited.db"
    try bench.store.backup(to: path)
    try bench.sqlite("DROP TRIGGER install_stays; \(sql); \(trigger)", at: path)
    return try Store.open(at: path)
  }
}
