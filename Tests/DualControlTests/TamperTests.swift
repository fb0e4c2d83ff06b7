import Domain
import Evidence
import Foundation
import Store
import Testing

@testable import DualControl

/// What somebody with `sqlite3` does to the file is found at the next look.
struct TamperTests {
  @Test(arguments: [
    "UPDATE tenant SET status = 'suspended' WHERE tenant_id = 'zeta'",
    "UPDATE tenant SET status = 'active' WHERE tenant_id = 'acme'",
    "UPDATE tenant SET status = 'deleted' WHERE tenant_id = 'acme'",
    "INSERT INTO operator_role VALUES ('sam', 'platform_admin')",
    "UPDATE operator SET partner_id = NULL WHERE operator_id = 'ana'",
  ])
  func `a row is edited`(sql: String) throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    #expect(try bench.store.unattested().count == 0)
    #expect(try bench.sqlite(sql) == "")
    #expect(try bench.store.unattested(isQuick: true).count == 1)
    #expect(try !bench.report().isGood)
    #expect(try bench.store.facts(at: bench.now).control.unattested == 1)
  }

  @Test(arguments: [
    "UPDATE audit SET body = replace(body, 'because', 'whatever')",
    "UPDATE audit SET actor = 'vera' WHERE seq = 1",
    "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
    "DELETE FROM audit WHERE seq = 1",
    """
    UPDATE audit SET seq = -1 WHERE seq = 1; UPDATE audit SET seq = 1 WHERE seq = 2;
    UPDATE audit SET seq = 2 WHERE seq = -1
    """,
  ])
  func `entries of the log are edited, cut and swapped, past dropped triggers`(
    sql: String
  ) throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    #expect(try bench.sqlite(sql).contains("Error"))
    #expect(try bench.report().isGood)
    #expect(try AuditTail(bench.store).findings() == [])
    try bench.sqlite(
      """
      PRAGMA ignore_check_constraints = 1; DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept;
      \(sql)
      """)
    let wrong = try bench.report().checks.filter { !$0.isGood }.map(\.name)
    #expect(wrong.contains("leaves") || wrong.contains("head"))
    #expect(wrong.contains("schema"))
    #expect(try AuditTail(bench.store).findings().count == 1)
  }

  @Test(arguments: [
    "UPDATE request SET rollback_until = rollback_until + 86400000000",
    "DROP TRIGGER execution_stays; UPDATE execution SET executed_at = executed_at - 86400000000",
  ])
  func `a moment that was signed is edited`(sql: String) throws {
    let bench = try TrustBench()
    let done = try bench.carryOut(.suspend)
    #expect(try bench.report().isGood)
    #expect(try bench.sqlite(sql) == "")
    #expect(try bench.report().checks.filter { !$0.isGood }.map(\.name).contains("records"))
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.rollbackSeconds + 60)
    #expect(throws: StoreError.self) {
      try bench.actions.rollBack(done.id, reason: "paid", by: bench.signer("ana"), at: bench.now)
    }
    #expect(try bench.status() == .suspended)
  }

  @Test func `the days of grace are those of the signed deletion`() throws {
    let bench = try TrustBench()
    try bench.carryOut(.delete)
    let trigger = try bench.sqlite("SELECT sql FROM sqlite_schema WHERE name = 'execution_stays'")
    let edit = "UPDATE execution SET executed_at = executed_at - 691200000000"
    #expect(try bench.sqlite("DROP TRIGGER execution_stays; \(edit); \(trigger)") == "")
    let purge = try bench.file(.purge)
    try bench.approve(purge)
    #expect(throws: (any Error).self) { try bench.execute(purge) }
    #expect(try bench.status() == .deleted)
  }

  @Test func `nothing is built on a row that was edited`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    try bench.sqlite(
      """
      PRAGMA foreign_keys = 0; INSERT INTO plan_assignment VALUES ('northwind', 'acme', 1, 'pro',
        1, 1, 'x')
      """)
    #expect(throws: StoreError.self) { try bench.file(.note, by: "ana", ["text": "x"]) }
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.status() == .active)
    let all = bench.store.scoped(to: .all)
    #expect(try all.unattested(in: .tenant(TenantID("acme"))).count == 1)
    #expect(try all.unattested(in: .tenant(TenantID("zeta"))) == [])
  }

  @Test func `a row is attested by a record that nobody has signed`() throws {
    let bench = try TrustBench()
    try bench.sqlite(
      """
      UPDATE tenant SET status = 'deleted' WHERE tenant_id = 'acme';
      INSERT INTO attestation VALUES ('status', 'acme', '', 0, 'deleted');
      """)
    #expect(try bench.store.unattested().count == 0)
    #expect(try bench.report().checks.filter { !$0.isGood }.map(\.name) == ["records"])
  }

  @Test func `last week's store is put back`() throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    let seen = try bench.actions.signedCheckpoint(with: bench.installKey)
    let old = try TrustBench()
    let watch = RollbackWatch(old.store, remembered: [(who: "bo", checkpoint: seen)])
    #expect(try watch.findings().count == 1)
    let report = try old.report([(who: "bo", checkpoint: seen)])
    #expect(report.checks.filter { !$0.isGood }.map(\.name) == ["witnesses"])
    #expect(try RollbackWatch(bench.store, remembered: [("bo", seen)]).findings() == [])
  }

  @Test func `a restored store goes on in a new epoch, without what was open`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    let seen = try bench.actions.signedCheckpoint(with: bench.installKey)
    try bench.store.backup(to: bench.folder + "/backup.db")
    try bench.carryOut(.suspend, "zeta")
    try bench.store.close()
    try Store.restore(from: bench.folder + "/backup.db", to: bench.store.path)
    let store = try Store.open(at: bench.store.path)
    let control = ControlledStore(store: store, attestor: bench.actions.control.attestor)
    #expect(try RollbackWatch(store, remembered: [("bo", seen)]).findings().count == 1)
    try control.beginEpoch(from: "backup.db", by: "root", at: bench.now)
    #expect(try RollbackWatch(store, remembered: [("bo", seen)]).findings() == [])
    #expect(try control.request(filed.id, in: .all).state == .invalidated)
    #expect(try AuditVerifier(control, remembered: [("bo", seen)]).report().isGood)
  }

  @Test func `a store whose installation's key is lost is checked, and signs nothing`() throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    let key = try #require(try bench.store.signerKeys().first { $0.operatorID == nil })
    let control = ControlledStore(
      store: bench.store, attestor: .checking(key, programVersion: "test"))
    #expect(try AuditVerifier(control, remembered: []).report().isGood)
    let before = try control.checkpoint()
    #expect(throws: (any Error).self) {
      try control.beginEpoch(from: "backup.db", by: "root", at: bench.now)
    }
    #expect(try control.checkpoint() == before)
  }

  @Test func `an effect without a consumed request does not go through the schema`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    let answer = try bench.sqlite(
      "UPDATE request SET state = 'APPROVED' WHERE request_id = '\(filed.id)'")
    #expect(answer.contains("a request has its approvals"))
    #expect(
      try bench.sqlite(
        "UPDATE request SET state = 'EXECUTED' WHERE request_id = '\(filed.id)'"
      ).contains("Error"))
  }

  @Test func `nothing is carried out, decided or filed on top of an edited end of the log`() throws
  {
    let bench = try TrustBench()
    let (ready, open) = (try bench.file(.suspend), try bench.file(.suspend, "zeta"))
    try bench.approve(ready)
    let trigger = try bench.sqlite("SELECT sql FROM sqlite_schema WHERE name = 'audit_stays'")
    try bench.sqlite(
      """
      DROP TRIGGER audit_stays; UPDATE audit SET actor = 'vera' WHERE seq = 1; \(trigger)
      """)
    #expect(try bench.store.schemaProblems() == [])
    for attempt in [
      { _ = try bench.execute(ready) }, { _ = try bench.approve(open) },
      { _ = try bench.file(.note, "acme", by: "sam", ["text": "x"]) },
    ] {
      let error = #expect(throws: StoreError.self) { try attempt() }
      #expect("\(error as Any)".contains("Tampering detected"))
    }
    #expect(try bench.status() == .active)
    #expect(try bench.state(ready) == .approved)
  }

  @Test func `an operator who was written into the tables signs nothing`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    let key = SSHKey.ed25519(try bench.newKey("mallory").publicKey)
    try bench.sqlite(
      """
      INSERT INTO operator (operator_id) VALUES ('mallory');
      INSERT INTO operator_role VALUES ('mallory', 'approver'), ('mallory', 'platform_admin');
      INSERT INTO signer_key VALUES ('\(key.keyID)', 'mallory', '\(key.line)', 1, NULL);
      """)
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "mallory") }
    #expect(throws: StoreError.self) { try bench.file(.suspend, "zeta", by: "mallory") }
    #expect(try bench.state(filed) == .pending)
    #expect(try !bench.report().isGood)
  }

  @Test func `the installation's key alone makes no operator and suspends nobody`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.note, "acme", by: "sam", ["text": "x"])
    #expect(try bench.report().isGood)
    let rows = [
      AttestedRow(.status, tenant: "acme", value: "suspended"),
      AttestedRow(.person, name: "mallory", value: "active all approver -"),
    ]
    for (act, row) in zip(["genesis", "suspend", "import"], rows + [rows[1]]) {
      let bench = try TrustBench()
      try bench.actions.control.forge(act: act, rows: [row], at: bench.now)
      let wrong = try bench.report().checks.filter { !$0.isGood }
      #expect(wrong.first { $0.name == "records" }?.detail.contains("no ground for") == true)
    }
    #expect(filed.state == .executed)
  }

  @Test func `a request that was edited does not hide the others`() throws {
    let bench = try TrustBench()
    let (first, second) = (try bench.file(.suspend), try bench.file(.suspend, "zeta"))
    try bench.sqlite(
      """
      DROP TRIGGER request_keeps_its_words;
      UPDATE request SET expires_at = expires_at + 1 WHERE request_id = '\(first.id)'
      """)
    let (actions, root) = (bench.actions, try bench.person("root"))
    let listed = try actions.listed(RequestQuery(), for: root, at: bench.now)
    #expect(listed.compactMap { try? $0.get().id } == [second.id])
    let changed = listed.compactMap { entry -> ChangedRequest? in
      if case .failure(let changed) = entry { changed } else { nil }
    }
    #expect(changed.map(\.id) == [first.id])
    #expect("\(changed)".contains("differ from what was signed"))
    #expect(throws: StoreError.self) {
      try actions.requests(RequestQuery(), for: root, at: bench.now)
    }
  }

  @Test func `an older epoch is one finding, whoever has seen the newer one`() throws {
    let bench = try TrustBench()
    let old = bench.folder + "/old.db"
    try bench.store.backup(to: old)
    try bench.sqlite("UPDATE install SET epoch = 2")
    let store = try Store.open(at: bench.store.path)
    let control = ControlledStore(store: store, attestor: bench.actions.control.attestor)
    let actions = PrivilegedActions(
      control: control, judge: bench.actions.judge, plan: bench.actions.plan,
      version: bench.actions.version)
    let seen = try actions.signedCheckpoint(with: bench.installKey)
    let watch = RollbackWatch(try Store.open(at: old), remembered: [("ana", seen), ("bo", seen)])
    let findings = try watch.findings()
    #expect(findings.count == 1)
    #expect("\(findings)".contains("ana has seen its epoch 2, bo has seen its epoch 2"))
  }

  @Test func `a restoration that nobody has signed is a rollback`() throws {
    let bench = try TrustBench()
    let seen = try bench.actions.signedCheckpoint(with: bench.installKey)
    try bench.actions.control.append(
      AuditEntry(
        at: bench.now, actor: "root", kind: .restored, detail: ["epoch": 2, "backup": "x"]))
    try bench.store.close()
    try bench.sqlite("UPDATE install SET epoch = 2")
    let store = try Store.open(at: bench.store.path)
    let control = ControlledStore(store: store, attestor: bench.actions.control.attestor)
    #expect(try RollbackWatch(store, remembered: [("bo", seen)]).findings().count == 1)
    #expect(try !AuditVerifier(control, remembered: [("bo", seen)]).report().isGood)
  }
}
