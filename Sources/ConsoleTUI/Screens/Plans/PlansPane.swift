package import Domain

/// Plans and their published versions: what differs, who is on what, a tenant's plans over time.
package struct PlansPane: Equatable, Sendable {
  /// What is told of the version under the cursor.
  enum Face: CaseIterable, Sendable {
    case difference, prices, history
  }

  package private(set) var snapshot: PlansSnapshot?
  private(set) var reading = Reading()
  /// A version, never an index, so that a refresh moves nothing.
  private(set) var selection: PlanID?
  private(set) var face = Face.difference
  /// Lines of the face that are scrolled out at the top.
  private(set) var scrolled = 0

  package init() {}

  var selected: PlansSnapshot.Version? {
    snapshot?.versions.first { $0.id == selection } ?? snapshot?.versions.first
  }

  var selectedIndex: Int {
    snapshot?.versions.firstIndex { $0.id == selected?.id } ?? 0
  }

  mutating func read(_ context: PaneContext, _ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Self.question(context))
  }

  mutating func take(
    _ event: Event, _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Self.question(context))
    case .plansLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
      selection = selected?.id
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Self.question(context))
  }

  private static func question(_ context: PaneContext) -> (Ticket) -> Effect {
    let tenant = context.tenant?.id
    return { .loadPlans(tenant, $0) }
  }

  mutating func move(by step: Int) { select(selectedIndex + step) }

  mutating func select(_ index: Int) {
    guard let versions = snapshot?.versions, !versions.isEmpty else { return }
    selection = versions[min(max(0, index), versions.count - 1)].id
    scrolled = 0
  }

  mutating func turn(by step: Int) {
    let all = Face.allCases
    let index = all.firstIndex(of: face) ?? 0
    face = all[(index + step + all.count) % all.count]
    scrolled = 0
  }

  mutating func scroll(by lines: Int, in context: PaneContext) {
    let layout = PlansLayout(context.area, versions: snapshot?.versions.count ?? 0)
    let most = max(0, lineCount - layout.face.height)
    scrolled = min(max(0, scrolled + lines), most)
  }

  private var lineCount: Int {
    switch face {
    case .difference: selected?.changes.count ?? 0
    case .prices: selected?.fields.count ?? 0
    case .history: (snapshot?.history.count ?? 0) + 1
    }
  }
}
