import Domain
import Store
import Testing

@testable import DualControl

struct WayTests {
  @Test func `a suspension goes its whole way and is attested`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    #expect(filed.state == .pending)
    #expect(try bench.status() == .active)
    let approved = try bench.approve(filed)
    #expect(approved.state == .approved)
    let done = try bench.execute(approved)
    #expect(done.state == .executed)
    #expect(try bench.status() == .suspended)
    #expect(try bench.store.unattested().count == 0)
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
    let kinds = try bench.store.scoped(to: .all).audit(AuditQuery(tenantID: TenantID("acme")))
      .map(\.kind)
    #expect(kinds == ["request.executed", "request.approved", "request.filed"])
  }

  @Test func `a note needs nobody else and is recorded like the rest`() throws {
    let bench = try TrustBench()
    let note = try bench.file(.note, "acme", by: "sam", ["text": "called"])
    #expect(note.state == .executed)
    #expect(note.executions.map(\.statement.outcome) == [.executed])
    #expect(try bench.report().isGood)
  }

  @Test func `one operator takes a suspension back within a day, and only once`() throws {
    let bench = try TrustBench()
    let done = try bench.carryOut(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.rollbackSeconds - 1)
    let back = try bench.actions.rollBack(
      done.id, reason: "paid", by: bench.signer("ana"), at: bench.now)
    #expect(back.state == .rolledBack)
    #expect(try bench.actions.undo(of: back, at: bench.now)?.statement.action == .resume)
    #expect(try bench.status() == .active)
    #expect(throws: StoreError.self) {
      try bench.actions.rollBack(done.id, reason: "again", by: bench.signer("ana"), at: bench.now)
    }
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
  }

  @Test func `an operator of a partner that there is not is not asked for`() throws {
    let bench = try TrustBench()
    let parameters = [
      "operator": "nia", "roles": "approver", "scope": "nowhere", "key_id": "k", "key_line": "l",
    ]
    #expect(throws: StoreError.notFound(what: "partner", id: "nowhere")) {
      try bench.file(.addOperator, nil, by: "root", parameters)
    }
    #expect(
      try bench.actions.requests(RequestQuery(), for: bench.person("root"), at: bench.now) == [])
  }

  @Test(arguments: [0, 1] as [Int64])
  func `at and after the end of the window resuming takes two`(late: Int64) throws {
    let bench = try TrustBench()
    let done = try bench.carryOut(.suspend)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.rollbackSeconds + late)
    #expect(throws: StoreError.self) {
      try bench.actions.rollBack(done.id, reason: "late", by: bench.signer("ana"), at: bench.now)
    }
    #expect(try bench.file(.resume).state == .pending)
  }

  @Test func `delete, restore, purge each take two and keep to the days of grace`() throws {
    let bench = try TrustBench()
    try bench.carryOut(.suspend)
    try bench.carryOut(.delete)
    #expect(try bench.status() == .deleted)
    let early = try bench.file(.purge)
    try bench.approve(early)
    #expect(throws: StoreError.self) { try bench.execute(early) }
    #expect(try bench.state(early) == .failed)
    try bench.carryOut(.restore)
    #expect(try bench.status() == .suspended)
    try bench.carryOut(.delete)
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.graceSeconds)
    let late = try bench.file(.restore)
    try bench.approve(late)
    #expect(throws: StoreError.self) { try bench.execute(late) }
    try bench.carryOut(.purge)
    #expect(try bench.store.scoped(to: .all).tenant(TenantID("acme")).name == "(purged)")
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
  }

  @Test func `a bill knows the days of a deletion by its record, and no purged tenant`() throws {
    let bench = try TrustBench()
    let day = bench.now.day
    let tenants = bench.store.scoped(to: .all)
    func absences(_ month: BillingPeriod) throws -> [Absence] {
      try tenants.billSource(of: TenantID("acme"), in: month).absences
    }
    try bench.carryOut(.delete)
    #expect(try absences(day.month) == [Absence(from: day.advanced(by: 1))])
    #expect(try absences(day.month.previous) == [])
    bench.now = bench.now.advanced(bySeconds: 2 * 86_400)
    try bench.carryOut(.restore)
    let gap = Absence(from: day.advanced(by: 1), to: day.advanced(by: 2))
    #expect(try absences(day.month) == [gap])
    bench.now = bench.now.advanced(bySeconds: 86_400)
    try bench.carryOut(.delete)
    #expect(try absences(day.month) == [gap, Absence(from: day.advanced(by: 4))])
    let figures = try bench.store.figureSources(of: [TenantID("acme")], in: day.month)
    #expect(try figures.map(\.absences) == [absences(day.month)])
    bench.now = bench.now.advanced(bySeconds: ApprovalRule.graceSeconds)
    try bench.carryOut(.purge)
    #expect(throws: StoreError.self) { try absences(day.month) }
    #expect(throws: StoreError.self) {
      try tenants.exportScope(tenant: TenantID("acme"), partner: nil)
    }
    #expect(try !tenants.billedIDs().contains(TenantID("acme")))
    #expect(
      try bench.store.tenants(after: nil, limit: 9).map(\.rawValue) == ["canary-globex", "zeta"])
  }

  @Test func `a plan's limit of decisions a day warns, then refuses, until midnight`() throws {
    let bench = try TrustBench()
    bench.limitApprovals(to: 5)
    let tenants = bench.store.scoped(to: .all)
    func told() throws -> [String] {
      try tenants.timeline(
        TimelineRequest(
          filter: TimelineFilter(tenantID: TenantID("acme"), kinds: [.limit]), anchor: .newest,
          limit: 50)
      ).entries.map(\.text)
    }
    for count in 1...5 {
      let filed = try bench.file(.suspend)
      try bench.approve(filed, by: "bo", .deny)
      #expect(try told().count == (count < 4 ? 0 : 1))
    }
    #expect(try told() == ["approvals passed 80 % of 5 (4)"])
    #expect(
      try bench.actions.limitNotice(for: TenantID("acme"), at: bench.now)
        == "5 of the 5 decided requests a day that plan lim@1 allows are used")
    let error = #expect(throws: StoreError.self) { try bench.file(.suspend) }
    #expect("\(error as Any)".contains("plan lim@1 allows 5 decided requests a day"))
    #expect(try bench.file(.note, "acme", by: "ana", ["text": "still"]).state == .executed)
    bench.now = bench.now.day.advanced(by: 1).start
    #expect(try bench.file(.suspend).state == .pending)
  }

  @Test func `a decision beyond the day's limit opens an incident`() throws {
    let bench = try TrustBench()
    let filed = try (0..<3).map { _ in try bench.file(.suspend) }
    bench.limitApprovals(to: 1)
    for request in filed { try bench.approve(request, by: "bo", .deny) }
    let open = try bench.store.scoped(to: .all).incidents(of: TenantID("acme"))
    #expect(open.map(\.cause) == ["approvals is over its hard limit: 2 of 1"])
  }

  @Test func `an operator is enrolled, rotated and revoked by two`() throws {
    let bench = try TrustBench()
    try bench.enrol("ida", by: "root", with: "vera")
    #expect(try bench.file(.note, "acme", by: "ida", ["text": "hello"]).state == .executed)
    try bench.rotate("ida", by: "root", with: "vera")
    #expect(try bench.file(.note, "acme", by: "ida", ["text": "again"]).state == .executed)
    let revoke = try bench.file(.revokeOperator, nil, by: "root", ["operator": "ida"])
    try bench.approve(revoke, by: "vera")
    try bench.execute(revoke, by: "root")
    #expect(throws: StoreError.self) { try bench.file(.note, "acme", by: "ida", ["text": "still"]) }
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
    #expect(try bench.store.unattested() == Unattested())
  }
}
