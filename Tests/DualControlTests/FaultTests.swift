import Domain
import Evidence
import Store
import Testing

@testable import DualControl

struct FaultTests {
  @Test(arguments: ExecutionStep.allCases)
  func `kill -9 at every statement of an execution`(step: ExecutionStep) throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    let end = try bench.probe(filed, killAt: step.rawValue)()
    #expect(end.wasKilled)
    #expect(try bench.status() == .active)
    #expect(try bench.state(filed) == .approved)
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
    #expect(try bench.execute(filed).state == .executed)
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
  }

  @Test func `twenty processes carry one request out at once`() throws {
    let bench = try TrustBench()
    let filed = try bench.file(.suspend)
    try bench.approve(filed)
    let probes = try (0..<20).map { _ in try bench.probe(filed) }
    let ends = try probes.map { try $0() }
    #expect(ends.count { $0.words.hasPrefix("EXECUTED") } == 1)
    #expect(ends.count { $0.code == 3 } == 19)
    let record = try bench.actions.control.request(filed.id, in: .all)
    #expect(record.executions.count == 1)
    #expect(try bench.store.scoped(to: .all).tenant(TenantID("acme")).rowVersion == 2)
    #expect(try bench.report().isGood)
  }

  @Test func `a denial and an approval at once leave one of them`() async throws {
    for _ in 0..<5 {
      let bench = try TrustBench()
      let filed = try bench.file(.suspend)
      let (bo, vera) = (try bench.signer("bo"), try bench.signer("vera"))
      let (actions, now) = (bench.actions, bench.now)
      async let yes = try? actions.decide(
        filed.id, .approve, comment: "yes", strength: .otherSession, by: bo, at: now)
      async let no = try? actions.decide(
        filed.id, .deny, comment: "no", strength: .otherSession, by: vera, at: now)
      let ends = await [yes, no].compactMap { $0?.state }
      #expect(ends.count == 1)
      #expect(try [.approved, .denied].contains(bench.state(filed)))
      #expect(try bench.report().isGood)
    }
  }

  @Test func `a disk that is full while a request is written leaves everything as it was`() throws {
    let bench = try TrustBench()
    let document = String(repeating: "x", count: 500_000)
    let draft = ActionDraft(
      .publishPlan,
      parameters: [
        "plan": "pro@9", "effective": "2026-12-01",
        "sha256": ContentDigest.sha256(document.utf8),
      ], reason: "because", attachment: document)
    let signer = try bench.signer("root")
    let before = try bench.actions.control.checkpoint()
    let pages = try bench.store.limitPages()
    #expect(throws: StoreError.full(path: bench.store.path)) {
      try bench.actions.file(draft, by: signer, at: bench.now)
    }
    #expect(try bench.actions.control.checkpoint() == before)
    #expect(try bench.actions.control.requests(RequestQuery(), in: .all, at: bench.now) == [])
    try bench.store.allowPages(pages)
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
    #expect(try bench.actions.file(draft, by: signer, at: bench.now).state == .executed)
    #expect(try bench.report().isGood)
  }
}
