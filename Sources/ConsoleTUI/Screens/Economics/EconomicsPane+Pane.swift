import Domain

extension EconomicsPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle { BoxTitle("Economics") }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(&tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let ranked = EconomicsLayout(inside: context.area).ranked
    let tenants = tenants(most: ranked)
    switch command {
    case .down: move(by: 1, in: tenants)
    case .up: move(by: -1, in: tenants)
    case .halfDown, .pageDown, .nextPane: move(by: ranked, in: tenants)
    case .halfUp, .pageUp, .previousPane: move(by: -ranked, in: tenants)
    case .first: selection = tenants.first
    case .last: selection = tenants.last
    case .economicsGrouping: return turnGrouping(&tickets)
    case .economicsMonth: return turnMonth(by: 1, &tickets)
    case .economicsMonthAfter: return turnMonth(by: -1, &tickets)
    case .whatIf where ask.whatIf != nil: return change(&tickets) { $0.whatIf = nil }
    default: break
    }
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { take(event, &tickets) }

  package mutating func submit(
    _ text: String, to purpose: Prompt.Purpose, in context: PaneContext,
    tickets: inout TicketSource, effects: inout [Effect]
  ) -> Bool {
    guard purpose == .whatIf, let question = try? WhatIf(text) else { return false }
    effects += change(&tickets) { $0.whatIf = question }
    return true
  }

  private mutating func move(by step: Int, in all: [TenantID]) {
    guard let last = all.indices.last else { return }
    guard let index = selection.flatMap({ all.firstIndex(of: $0) }) else {
      selection = step > 0 ? all.first : all.last
      return
    }
    selection = all[min(max(0, index + step), last)]
  }

  private mutating func turnGrouping(_ tickets: inout TicketSource) -> [Effect] {
    change(&tickets) { ask in
      ask.grouping =
        switch ask.grouping {
        case .tier: .partner
        case .partner: .tenant
        case .tenant: .tier
        }
    }
  }

  /// To an earlier month, and from the earliest back to the running one.
  private mutating func turnMonth(by step: Int, _ tickets: inout TicketSource) -> [Effect] {
    guard let months = snapshot?.months, !months.isEmpty else { return [] }
    let index = ask.period.flatMap { months.firstIndex(of: $0) } ?? 0
    let next = (index + step + months.count) % months.count
    return change(&tickets) { $0.period = next == 0 ? nil : months[next] }
  }
}
