import Domain
import Evidence
import Policy
import Store
import Testing

@testable import DualControl

/// Each test is named for what somebody tries.
struct AttackTests {
  @Test func `approving one's own request`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "ana") }
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "ana", .deny) }
    #expect(try bench.state(filed) == .pending)
  }

  @Test func `approving one's own request past the interface, in the store`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    let signer = try bench.signer("ana")
    let statement = try bench.actions.approval(
      of: filed.id, .approve, comment: "", strength: .detached, by: signer.person,
      keyID: signer.keyID, at: bench.now)
    let signed = try signer.sign(.approval, statement.bytes)
    #expect(throws: StoreError.self) {
      try bench.actions.control.decide(signed, decision: nil, at: bench.now)
    }
  }

  @Test func `approving one's own request by hand, in the file`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    let key = try bench.signer("ana").keyID
    let answer = try bench.sqlite(
      """
      INSERT INTO approval VALUES (printf('%064d', 1), '\(filed.id)', 'ana', '\(key)', 'approve',
        'detached', 1, 2, zeroblob(64), zeroblob(64), 'dsse', 1)
      """)
    #expect(answer.contains("nobody decides their own request"))
  }

  @Test func `a second operator with the same public key`() throws {
    let bench = try TrustBench()
    let line = SSHKey.ed25519(try bench.key("bo").publicKey)
    let filed = try bench.file(
      .addOperator, nil, by: "root",
      [
        "operator": "twin", "roles": "approver", "scope": "northwind",
        "key_id": line.keyID.rawValue, "key_line": line.line,
      ])
    try bench.approve(filed, by: "vera")
    #expect(throws: StoreError.self) { try bench.execute(filed, by: "root") }
    #expect(try bench.state(filed) == .failed)
    #expect(throws: StoreError.self) { try bench.person("twin") }
  }

  @Test(arguments: ["payload", "display", "signature"])
  func `one byte of the stored request`(column: String) throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    try bench.sqlite(
      """
      DROP TRIGGER request_keeps_its_words;
      UPDATE request SET \(column) = CAST(replace(hex(\(column)), '7', '6') AS \(column == "display" ? "TEXT" : "BLOB"));
      """)
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.status() == .active)
    #expect(try !bench.report().isGood)
  }

  @Test func `the approval of one request shown for another`() throws {
    let bench = try TrustBench()
    let (first, second) = (try bench.file(.suspend), try bench.file(.suspend, "zeta"))
    let signer = try bench.signer("bo")
    var statement = try bench.actions.approval(
      of: first.id, .approve, comment: "", strength: .otherSession, by: signer.person,
      keyID: signer.keyID, at: bench.now)
    statement.requestID = second.id
    let signed = try signer.sign(.approval, statement.bytes)
    #expect(throws: StoreError.self) { try bench.actions.decide(signed, at: bench.now) }
    #expect(try bench.state(second) == .pending)
  }

  @Test func `an approval that was made for another store`() throws {
    let (bench, other) = (try TrustBench(), try TrustBench())
    let filed = try bench.file(.suspend)
    let twin = try other.file(.suspend)
    let signer = try bench.signer("bo")
    var statement = try other.actions.approval(
      of: twin.id, .approve, comment: "", strength: .otherSession, by: signer.person,
      keyID: signer.keyID, at: bench.now)
    statement.installID = "in_elsewhere"
    statement.requestID = filed.id
    let signed = try signer.sign(.approval, statement.bytes)
    #expect(throws: StoreError.self) { try bench.actions.decide(signed, at: bench.now) }
  }

  @Test func `executing twice`() throws {
    let bench = try TrustBench()
    let done = try bench.carryOut(.suspend)
    #expect(throws: StoreError.self) { try bench.execute(done) }
    #expect(try bench.actions.control.request(done.id, in: .all).executions.count == 1)
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
  func `executing around the expiry of the approval`(offset: Int64, works: Bool) throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.approvalSeconds + offset)
    if works {
      #expect(try bench.execute(filed).state == .executed)
    } else {
      #expect(throws: StoreError.self) { try bench.execute(filed) }
      #expect(try bench.state(filed) == .expired)
    }
  }

  @Test(
    arguments: [
      (60, "the 30 min of bo's approval were over at"),
      (4 * 3600 - 60, "the request's own 4 h were"),
    ] as [(Int64, String)])
  func `it is told which of the two times has ended it`(later: Int64, reason: String) throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    bench.now = bench.now.advanced(bySeconds: later)
    let approved = try bench.approve(filed)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.approvalSeconds)
    #expect(approved.standing(at: bench.now).stateReason.contains(reason))
    let error = #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect("\(error as Any)".contains(reason))
    let closed = try bench.actions.control.request(filed.id, in: .all)
    #expect(closed.stateReason.contains(reason))
    #expect(closed.state == .expired)
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
  func `approving around the expiry of the request`(offset: Int64, works: Bool) throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.requestSeconds + offset)
    if works {
      #expect(try bench.approve(filed).state == .approved)
    } else {
      #expect(throws: StoreError.self) { try bench.approve(filed) }
      #expect(try bench.state(filed) == .expired)
    }
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
  func `reading a request around its expiry`(offset: Int64, isOpen: Bool) throws {
    let bench = try TrustBench()
    try bench.file(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.requestSeconds + offset)
    try bench.expectReaders(tell: isOpen ? .pending : .expired)
  }

  @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
  func `reading an approved request around the expiry of its approval`(
    offset: Int64, isOpen: Bool
  ) throws {
    let bench = try TrustBench()
    try bench.approve(try bench.file(.suspend))
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.approvalSeconds + offset)
    try bench.expectReaders(tell: isOpen ? .approved : .expired)
  }

  @Test func `withdrawing what has expired`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.requestSeconds)
    #expect(throws: StoreError.self) {
      try bench.actions.withdraw(filed.id, by: bench.person("ana"), at: bench.now)
    }
    #expect(try bench.state(filed) == .expired)
  }

  @Test func `the clock is set back`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    bench.now = bench.now.advanced(bySeconds: 1200)
    try bench.approve(filed)
    bench.now = bench.now.advanced(bySeconds: -1200)
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.status() == .active)
  }

  @Test func `the clock is set back to take a suspension back alone`() throws {
    let bench = try TrustBench()
    let done = try bench.carryOut(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.rollbackSeconds + 3600)
    try bench.carryOut(.suspend, "zeta")
    bench.now = bench.now.advanced(bySeconds: -7200)
    let error = try #require(throws: StoreError.self) {
      try bench.actions.rollBack(done.id, reason: "paid", by: bench.signer("ana"), at: bench.now)
    }
    #expect("\(error)".contains("was set back"))
    #expect(throws: StoreError.self) { try bench.file(.resume) }
    #expect(try bench.status() == .suspended)
  }

  @Test func `signing with a key that was rotated away`() throws {
    let bench = try TrustBench()
    let former = try bench.signer("bo")
    let filed = try bench.file(.suspend)
    let statement = try bench.actions.approval(
      of: filed.id, .approve, comment: "", strength: .detached, by: former.person,
      keyID: former.keyID, at: bench.now)
    let signed = try former.sign(.approval, statement.bytes)
    try bench.rotate("bo", by: "root", with: "vera")
    #expect(throws: StoreError.self) { try bench.actions.decide(signed, at: bench.now) }
  }

  @Test func `the approver is revoked between approval and execution`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    let revoke = try bench.file(.revokeOperator, nil, by: "root", ["operator": "bo"])
    try bench.approve(revoke, by: "vera")
    try bench.execute(revoke, by: "root")
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.state(filed) == .invalidated)
  }

  @Test func `the tenant changes between approval and execution`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    try bench.sqlite("UPDATE tenant SET row_version = row_version + 1 WHERE tenant_id = 'acme'")
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.state(filed) == .invalidated)
  }

  @Test func `who approves what has changed since is told, and it is closed`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.sqlite("UPDATE tenant SET row_version = row_version + 1 WHERE tenant_id = 'acme'")
    let error = try #require(throws: StoreError.self) { try bench.approve(filed) }
    #expect("\(error)".contains("was not approved and is INVALIDATED now"))
    #expect("\(error)".contains("has changed since the request was made"))
    #expect(!"\(error)".contains(".."))
    #expect(try bench.state(filed) == .invalidated)
    #expect(try bench.report().isGood)
  }

  @Test func `what has changed since is denied like anything else`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.sqlite("UPDATE tenant SET row_version = row_version + 1 WHERE tenant_id = 'acme'")
    #expect(try bench.approve(filed, .deny).state == .denied)
  }

  @Test func `the policy is tightened between approval and execution`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    let tight = TrustBench.shippedPolicies().map { file -> PolicyFile in
      guard file.name == "actions.rego" else { return file }
      return PolicyFile(
        name: file.name,
        text: file.text.replacing("allow if can_suspend_tenant\n", with: ""), origin: "test")
    }
    bench.actions = PrivilegedActions(
      control: bench.actions.control, judge: TrustBench.judge(tight), plan: bench.actions.plan,
      version: bench.actions.version)
    #expect(throws: StoreError.self) { try bench.execute(filed) }
    #expect(try bench.state(filed) == .invalidated)
  }

  @Test func `a sixth pending request`() throws {
    let bench = try TrustBench()
    for _ in 0..<5 { try bench.file(.suspend) }
    #expect(throws: StoreError.self) { try bench.file(.suspend) }
    #expect(try bench.file(.note, "acme", by: "ana", ["text": "still"]).state == .executed)
  }

  @Test func `a request that asks for no approver`() throws {
    let bench = try TrustBench()
    let answer = try bench.sqlite(
      """
      INSERT INTO request SELECT 'x', printf('%064d', 9), 1, 'suspend', 'northwind', 'acme', 'ana',
        (SELECT key_id FROM signer_key WHERE operator_id = 'ana'), 0, 1, 2, zeroblob(64),
        zeroblob(64), 'dsse', 'x', '', '', NULL, NULL, 0, 'APPROVED', 1, '', NULL
      """)
    #expect(answer.contains("CHECK constraint failed"))
  }

  @Test func `another partner's tenant and request do not exist`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    #expect(throws: StoreError.tenantNotFound(TenantID("canary-globex"))) {
      try bench.file(.suspend, "canary-globex", by: "ana")
    }
    #expect(throws: StoreError.notFound(what: "request", id: filed.id.rawValue)) {
      try bench.actions.request(filed.id, for: bench.person("eve"))
    }
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "eve") }
  }

  @Test func `resolving another partner's incident under one's own tenant`() throws {
    let bench = try TrustBench()
    try bench.file(
      .openIncident, "canary-globex", by: "root", ["cause": "secret", "severity": "error"])
    #expect(throws: StoreError.notFound(what: "incident", id: "1")) {
      try bench.file(.resolveIncident, "acme", by: "ana", ["incident": "1"])
    }
    #expect(
      try bench.file(.resolveIncident, "canary-globex", by: "eve", ["incident": "1"]).state
        == .executed)
  }

  @Test func `naming a tenant of one's own to manage operators`() throws {
    let bench = try TrustBench()
    #expect(throws: StoreError.self) {
      try bench.file(.revokeOperator, "acme", by: "root", ["operator": "bo"])
    }
  }

  @Test(arguments: [
    (PrivilegedAction.revokeOperator, ["operator": "bo"], "can_manage_operators"),
    (.backfill, ["from": "2026-01-01", "to": "2026-02-01"], "can_backfill"),
  ])
  func `the policy on what is of no tenant is tightened before execution`(
    action: PrivilegedAction, parameters: [String: String], rule: String
  ) throws {
    let bench = try TrustBench()
    let filed = try bench.file(action, nil, by: "root", parameters)
    #expect(filed.state == .pending)
    try bench.approve(filed, by: "vera")
    let tight = TrustBench.shippedPolicies().map { file in
      PolicyFile(
        name: file.name, text: file.text.replacing("allow if \(rule)\n", with: ""),
        origin: "test")
    }
    bench.actions = PrivilegedActions(
      control: bench.actions.control, judge: TrustBench.judge(tight), plan: bench.actions.plan,
      version: bench.actions.version)
    #expect(throws: StoreError.self) { try bench.execute(filed, by: "root") }
    #expect(try bench.state(filed) == .invalidated)
  }

  @Test func `a denial is final, and has its record`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    let denied = try bench.approve(filed, by: "bo", .deny)
    #expect(denied.state == .denied)
    #expect(denied.executions.map(\.statement.outcome) == [.denied])
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "vera") }
    #expect(throws: StoreError.self) { try bench.execute(filed) }
  }

  @Test func `who did not file it withdraws it`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    #expect(throws: StoreError.self) {
      try bench.actions.withdraw(filed.id, by: bench.person("vera"), at: bench.now)
    }
    let mine = try bench.actions.withdraw(filed.id, by: bench.person("ana"), at: bench.now)
    #expect(mine.state == .withdrawn)
  }
}
