import Domain
import Testing

@testable import ConsoleTUI

@Suite struct PlansPaneTests {
  private func press(_ commands: [Command.ID], _ pane: inout PlansPane, _ context: PaneContext) {
    var tickets = TicketSource()
    for command in commands { _ = pane.perform(command, in: context, tickets: &tickets) }
  }

  @Test func `a refresh leaves the cursor on its version`() {
    var pane = PlansSamples.pane()
    let context = PaneCanvas(width: 78, height: 20).context()
    press([.down, .down], &pane, context)
    #expect(pane.selected?.id.description == "pro@4")
    var tickets = TicketSource()
    let effects = pane.receive(.storeChanged(Freshness()), in: context, tickets: &tickets)
    guard case .loadPlans(_, let ticket)? = effects.first else {
      Issue.record("it does not read again")
      return
    }
    var fewer = PlansSamples.snapshot
    fewer.versions.removeFirst()
    _ = pane.receive(.plansLoaded(fewer, ticket), in: context, tickets: &tickets)
    #expect(pane.selected?.id.description == "pro@4")
  }

  @Test(arguments: [
    ([Command.ID](), "base_fee"), ([.nextTab], "skus.ingest_unit.included"),
    ([.nextTab, .nextTab], "assigned 2026-11-20 by ana"), ([.down], "the first version"),
  ])
  func `a face for the difference, the prices and the tenant's history`(
    keys: [Command.ID], text: String
  ) {
    var canvas = PaneCanvas(width: 78, height: 20)
    let context = canvas.context(tenant: ProfileSamples.row())
    var pane = PlansSamples.pane()
    press(keys, &pane, context)
    pane.draw(into: &canvas.frame, in: context)
    #expect(canvas.texts.contains { $0.contains(text) })
    #expect(canvas.isUntouchedOutside)
  }

  @Test func `the mark of what is below covers no figure`() {
    let marks = (6...20).compactMap { height in
      var canvas = PaneCanvas(width: 78, height: height)
      let context = canvas.context()
      var pane = PlansSamples.pane()
      press([.nextTab], &pane, context)
      pane.draw(into: &canvas.frame, in: context)
      return canvas.texts.first { $0.contains("PgDn") }
    }
    #expect(!marks.isEmpty)
    #expect(marks.allSatisfy { $0.drop { $0 == " " || $0 == "│" || $0 == "┃" }.hasPrefix("PgDn") })
  }

  @Test(arguments: [(20, 6), (40, 10), (78, 20), (118, 34), (198, 54)], [false, true])
  func `it stays within its area at every size`(size: (Int, Int), isASCII: Bool) {
    var canvas = PaneCanvas(width: size.0, height: size.1)
    let context = canvas.context(isASCII: isASCII)
    var pane = PlansSamples.pane()
    press([.last, .pageDown, .nextTab, .pageUp], &pane, context)
    pane.draw(into: &canvas.frame, in: context)
    #expect(canvas.isUntouchedOutside)
  }

  @Test func `without a plan it says how to publish one`() {
    var canvas = PaneCanvas(width: 78, height: 20)
    let context = canvas.context()
    var pane = PlansPane()
    var tickets = TicketSource()
    guard case .loadPlans(_, let ticket)? = pane.open(in: context, tickets: &tickets).first else {
      return
    }
    _ = pane.receive(
      .plansLoaded(PlansSnapshot(versions: []), ticket), in: context, tickets: &tickets)
    pane.draw(into: &canvas.frame, in: context)
    #expect(canvas.texts.joined().contains("switchboard plan publish FILE"))
  }
}
