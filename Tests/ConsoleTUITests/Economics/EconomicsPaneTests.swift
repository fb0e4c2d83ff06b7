import Domain
import Testing

@testable import ConsoleTUI

struct EconomicsPaneTests {
  private let context = PaneCanvas(width: 118, height: 35).context()

  @Test(arguments: [
    (80, 24, "$", "economics-80x24"), (120, 40, "$", "economics-120x40"),
    (200, 60, "$", "economics-200x60"), (120, 40, "$ t t j j", "economics-tenants-120x40"),
    (80, 24, "$ w b a s e = + 1 0 % Enter", "economics-what-if-80x24"),
  ])
  func `the screen looks as committed`(columns: Int, rows: Int, keys: String, name: String) {
    var stage = Stage(columns: columns, rows: rows)
    stage.press(keys)
    Snapshot.check(stage.console.view(), name)
  }

  @Test func `a margin below the scale has its mark at the edge and its figure beside it`() throws {
    var stage = Stage(columns: 80, rows: 24)
    stage.press("$")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let lost = try #require(lines.first { $0.contains("╌ int.") })
    #expect(lost.contains("%"), "\(stage.screen)")
    #expect(lines.contains { $0.contains("▼") && $0.hasPrefix("│") }, "\(stage.screen)")
    #expect(stage.screen.contains("─ ent.") && stage.screen.contains("· pro"))
  }

  @Test func `the least screen has names and margins, and nothing over another`() {
    var stage = Stage(columns: 60, rows: 16)
    stage.press("$")
    #expect(stage.screen.contains("tailspin-toys") && stage.screen.contains("COGS per us…"))
    #expect(!stage.screen.contains("no ended month"))
    stage.send(.resized(ScreenSize(columns: 60, rows: 20)))
    #expect(stage.screen.contains("─ ent."), "\(stage.screen)")
  }

  @Test func `tenants are told by their names in the catalog`() throws {
    var (pane, tickets) = (EconomicsSamples.pane(), TicketSource())
    var snapshot = try #require(EconomicsSamples.snapshot(EconomicsAsk(grouping: .tenant)))
    snapshot.names = [TenantID("lab"): "株式会社さくら商店", TenantID("fabrikam-health"): "Fabrikam"]
    _ = pane.open(in: context, tickets: &tickets)
    _ = pane.take(.economicsLoaded(snapshot, Ticket(1)), &tickets)
    var canvas = PaneCanvas(width: 118, height: 35)
    pane.draw(into: &canvas.frame, in: context)
    let text = canvas.texts.joined(separator: "\n")
    #expect(text.contains("株式会社さくら商店") && text.contains("Fabrikam "))
    #expect(text.contains("adatum-bank") && !text.contains("fabrikam-health"))
  }

  @Test func `t turns what the month is summed by, m the month, and w asks and takes back`() {
    var (pane, tickets) = (EconomicsSamples.pane(), TicketSource())
    func perform(_ command: Command.ID) -> EconomicsAsk? {
      let effects = pane.perform(command, in: context, tickets: &tickets)
      guard case .loadEconomics(let ask, _)? = effects.first else { return nil }
      return ask
    }
    #expect(perform(.economicsGrouping)?.grouping == .partner)
    #expect(perform(.economicsGrouping)?.grouping == .tenant)
    #expect(perform(.economicsGrouping)?.grouping == .tier)
    #expect(perform(.economicsMonth)?.period == EconomicsSamples.november.previous)
    #expect(perform(.economicsMonth)?.period == nil)
    var effects: [Effect] = []
    let isUnderstood = pane.submit(
      "price:query_credit=+10%", to: .whatIf, in: context, tickets: &tickets, effects: &effects)
    #expect(isUnderstood && effects.count == 1 && pane.asksWhatIf)
    #expect(perform(.whatIf)?.whatIf == nil)
    #expect(!pane.asksWhatIf)
  }

  @Test func `a what-if that makes no sense stays in its prompt with the reason`() {
    var stage = Stage(columns: 120, rows: 40)
    stage.press("$ w p r i c e Enter")
    #expect(stage.screen.contains("write SUBJECT=CHANGE"))
  }

  @Test func `Enter goes to the tenant under the cursor`() {
    var stage = Stage(columns: 120, rows: 40)
    stage.press("$ j Enter")
    #expect(stage.console.screen == .tenant)
  }

  @Test func `the cursor stays on its tenant when the figures are read again`() throws {
    var (pane, tickets) = (EconomicsSamples.pane(), TicketSource())
    for _ in 0..<3 { _ = pane.perform(.down, in: context, tickets: &tickets) }
    let chosen = try #require(pane.selection)
    _ = pane.open(in: context, tickets: &tickets)
    let snapshot = try #require(EconomicsSamples.snapshot())
    _ = pane.take(.economicsLoaded(snapshot, Ticket(1)), &tickets)
    #expect(pane.selection == chosen)
  }

  @Test(arguments: UInt64(0)..<60)
  func `no size makes it draw outside or trap`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let columns = 60 + Int(numbers.next() % 180)
    let rows = 16 + Int(numbers.next() % 60)
    var stage = Stage(columns: columns, rows: rows)
    stage.press(seed % 2 == 0 ? "$ t t j j j" : "$ m w b a s e = 1 Enter")
    let frame = stage.console.view()
    #expect(frame.size == ScreenSize(columns: columns, rows: rows))
  }
}
