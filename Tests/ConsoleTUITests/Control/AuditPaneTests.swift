import Domain
import Testing

@testable import ConsoleTUI

@Suite struct AuditPaneTests {
  private func stage(_ keys: String, columns: Int = 120, rows: Int = 40) -> Stage {
    var stage = Stage(columns: columns, rows: rows)
    stage.press(keys)
    return stage
  }

  @Test func `the newest entry is on top with its proof`() {
    let stage = stage("@")
    #expect(stage.screen.contains("48,213 entries"))
    #expect(stage.screen.contains("✓ in the log  index 48,212 of 48,213"))
  }

  @Test func `an entry that is cut says so, and Enter gives it all the room`() {
    var stage = stage("@", columns: 80, rows: 24)
    #expect(stage.screen.contains("more lines; Enter gives the entry all the room"))
    stage.send(.resized(ScreenSize(columns: 120, rows: 70)))
    stage.press("Enter")
    #expect(stage.screen.contains("  16 5555 5555 5555 5555"), "\(stage.screen)")
    #expect(stage.screen.contains("root 9f2c 41e0 7ab3"))
    #expect(!stage.screen.contains("more lines"))
    stage.send(.resized(ScreenSize(columns: 80, rows: 24)))
    #expect(stage.screen.contains("PgDn ") && !stage.screen.contains("root 9f2c"))
    stage.press("PgDn PgDn PgDn PgDn")
    #expect(stage.screen.contains("root 9f2c 41e0 7ab3"), "\(stage.screen)")
    stage.press("PgDn")
    #expect(stage.screen.contains("this is the end"))
    stage.press("Esc")
    #expect(stage.console.screen == .audit && stage.screen.contains("KIND"))
  }

  @Test func `a list of few entries leaves the room to the entry`() {
    var stage = stage("@", columns: 120, rows: 40)
    var snapshot = AuditSamples.snapshot(AuditRequest())
    snapshot.rows = Array(snapshot.rows.prefix(2))
    let asked = stage.console.audit.read(&stage.console.tickets)
    stage.send(.auditLoaded(snapshot, asked[0].ticket ?? Ticket(0)))
    #expect(stage.screen.contains("from the leaf to the root"))
    #expect(stage.screen.contains("   9 8888 8888"), "\(stage.screen)")
  }

  @Test func `a log without entries of one's own is not called empty`() {
    var stage = stage("@")
    let asked = stage.console.audit.read(&stage.console.tickets)
    let none = AuditSnapshot(rows: [], hasEarlier: false, head: AuditSamples.head)
    stage.send(.auditLoaded(none, asked[0].ticket ?? Ticket(0)))
    #expect(stage.screen.contains("All 48,213 entries are of the installation or of other"))
  }

  @Test func `nothing of a body speaks to the terminal`() {
    let frame = stage("@").console.view()
    #expect(frame.faults == [])
    #expect(frame.text.contains("\\u001b]52"))
  }

  @Test func `words are searched in the whole log`() {
    var stage = stage("@ /")
    stage.type("tn_1007")
    stage.press("Enter")
    let tenants = Set(stage.console.audit.rows.map { $0.tenantID?.rawValue })
    #expect(tenants == ["tn_1007"])
  }

  @Test func `older pages are read at the end, and the cursor stays`() {
    var stage = stage("@")
    for _ in 0..<300 { stage.press("j") }
    #expect(stage.console.audit.selected == AuditSamples.head.size - 301)
    #expect(stage.console.audit.rows.count == 400)
  }

  @Test func `memory stays flat however far one goes back`() {
    var stage = stage("@")
    for _ in 0..<60 { stage.press("G G") }
    #expect(stage.console.audit.rows.count <= AuditPane.most)
  }

  @Test func `a row that differs from its body says so`() {
    var stage = stage("@")
    var row = AuditSamples.row(AuditSamples.head.size)
    row.actor = "mallory"
    var pane = stage.console.audit
    var tickets = TicketSource()
    let asked = pane.read(&tickets)
    var snapshot = AuditSamples.snapshot(AuditRequest())
    snapshot.rows = [row]
    guard let ticket = asked.first?.ticket else { return }
    _ = pane.take(.auditLoaded(snapshot, ticket), &tickets)
    stage.console.audit = pane
    #expect(stage.screen.contains("✕ the columns differ from the body"))
  }

  @Test(arguments: [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
  func `the log looks as committed`(columns: Int, rows: Int) {
    Snapshot.check(
      stage("@ j", columns: columns, rows: rows).console.view(), "audit-\(columns)x\(rows)")
  }
}
