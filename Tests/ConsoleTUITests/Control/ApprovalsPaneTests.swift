import Domain
import Testing

@testable import ConsoleTUI

@Suite struct ApprovalsPaneTests {
  private func stage(_ keys: String = "A", columns: Int = 110, rows: Int = 40) -> Stage {
    var stage = Stage(columns: columns, rows: rows)
    stage.press(keys)
    return stage
  }

  @Test func `approving a deletion takes the name, the passphrase and the button`() {
    var stage = stage("A Enter Tab")
    stage.type("contoso-retail")
    stage.press("Tab")
    stage.type("right")
    stage.press("Tab")
    stage.type("checked")
    stage.press("Tab Tab Enter")
    #expect(stage.screen.contains("approve rq-1f0c3a5577e0d2b4 by ana checked"))
  }

  @Test func `denying takes no name`() {
    var stage = stage("A d Tab Tab")
    stage.type("right")
    stage.press("Tab Tab Enter")
    #expect(stage.screen.contains("deny rq-1f0c3a5577e0d2b4 by ana"))
  }

  @Test func `one's own request is decided by a second operator at the same terminal`() {
    var stage = stage("A j Enter")
    #expect(stage.screen.contains("same-terminal"))
    stage.press("Tab")
    stage.type("bo")
    stage.press("Tab")
    stage.type("right")
    stage.press("Tab Tab Tab Enter")
    #expect(stage.screen.contains("approve rq-11 by bo"))
  }

  @Test func `the requester's own name is no second operator`() {
    var stage = stage("A j Enter Tab")
    stage.type("ana")
    stage.press("Tab")
    stage.type("right")
    stage.press("Tab Tab Tab Enter")
    #expect(stage.screen.contains("you are the requester"))
    #expect(!stage.screen.contains("approve rq-11"))
  }

  @Test(arguments: [
    ("A j j Enter Tab Enter", "executed rq-22"), ("A j j x Tab Enter", "executed rq-22"),
    ("A j w Tab Enter", "withdrew rq-11"), ("A j j w", "only vera, who has filed it"),
    ("A j j j j Enter", "Take back: it is DENIED"),
  ])
  func `keys do what the state allows, or say why not`(keys: String, text: String) {
    #expect(stage(keys).screen.contains(text))
  }

  @Test func `what was done is taken back with a reason and a passphrase`() {
    var stage = stage("A j j j b Tab")
    stage.type("paid")
    stage.press("Tab")
    stage.type("right")
    stage.press("Tab Enter")
    #expect(stage.screen.contains("took back rq-33: paid"))
  }

  @Test func `pasted lines and Enter approve nothing`() {
    var stage = stage("A Enter")
    stage.send(.pasted("contoso-retail\nright\n\n\n"))
    stage.press("Tab")
    stage.send(.pasted("contoso-retail\n"))
    stage.press("Tab")
    stage.send(.pasted("right\r\n\r\n"))
    for _ in 0..<9 { stage.press("Enter") }
    #expect(!stage.screen.contains("approve rq"))
    #expect(stage.console.overlay != nil)
  }

  @Test func `a request that ends while its form is open is not decided`() {
    var stage = stage("A Enter Tab")
    stage.type("contoso-retail")
    stage.press("Tab")
    stage.type("right")
    stage.store.approvals.requests[0].state = .denied
    stage.store.approvals.requests[0].deadline = nil
    stage.send(.storeChanged(Freshness()))
    stage.press("Tab Tab Tab Enter")
    #expect(stage.screen.contains("the request is denied meanwhile"))
  }

  @Test func `requests that come and go do not move the cursor`() {
    var stage = stage("A j j")
    let id = stage.console.approvals.selectedID
    stage.store.approvals.requests.remove(at: 0)
    stage.store.approvals.requests.insert(
      ApprovalsSamples.card("rq-55", .note, .pending, by: "bo", minutesAgo: 0), at: 0)
    stage.store.approvals.requests.insert(
      ApprovalsSamples.card("rq-66", .note, .pending, by: "bo", minutesAgo: 0), at: 0)
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.approvals.selectedID == id)
  }

  @Test func `the end of the window in which one may take it back has its day`() throws {
    let stage = stage("A j j j")
    let until = try #require(stage.console.approvals.selected?.rollbackUntil)
    let day = Figures.day(until.day, now: Samples.now)
    #expect(stage.screen.contains("one may take it back until \(day) \(until.clock)"))
  }

  @Test func `the countdown goes down with the clock`() {
    var stage = stage()
    #expect(stage.screen.contains("◆ 3 h 41 m"))
    stage.send(.ticked(Samples.now.advanced(bySeconds: 3_600)))
    #expect(stage.screen.contains("◆ 2 h 41 m"))
  }

  @Test(
    arguments: [(-1, "◆ 1 s", 2), (0, "expired", 1), (1, "expired", 1)] as [(Int64, String, Int)])
  func `a request whose time is over has expired at once`(
    offset: Int64, word: String, open: Int
  ) throws {
    var stage = stage()
    let deadline = try #require(ApprovalsSamples.deletion.deadline)
    stage.store.approvals.requests = [
      ApprovalsSamples.deletion,
      ApprovalsSamples.card("rq-88", .suspend, .pending, by: "ana", minutesAgo: 0),
    ]
    stage.send(
      .storeChanged(Freshness(openDeadlines: [deadline, deadline.advanced(bySeconds: 90)])))
    stage.send(.ticked(deadline.advanced(bySeconds: offset)))
    #expect(stage.screen.contains("\(word)"))
    #expect(stage.screen.contains("Approvals"))
    #expect(stage.screen.contains(" \(open) open"), "\(stage.screen)")
    #expect(stage.screen.contains("approvals \(open) ◆"))
  }

  @Test func `the form of a request counts down, and says when its time is over`() throws {
    var stage = stage("A Enter")
    let deadline = try #require(ApprovalsSamples.deletion.deadline)
    stage.send(.ticked(deadline.advanced(bySeconds: -60)))
    #expect(stage.screen.contains("expires in 1 m"))
    stage.send(.ticked(deadline))
    #expect(!stage.screen.contains("expires in"))
    #expect(stage.screen.contains("expired"))
  }

  @Test(arguments: ["A", "A Enter"], [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
  func `the inbox looks as committed`(keys: String, size: (Int, Int)) {
    let stage = stage(keys, columns: size.0, rows: size.1)
    let name = keys == "A" ? "approvals" : "approve"
    Snapshot.check(stage.console.view(), "\(name)-\(size.0)x\(size.1)")
  }
}
