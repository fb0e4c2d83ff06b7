package import Domain

/// What a month earns and costs.
package struct EconomicsPane: Equatable, Sendable {
  package private(set) var snapshot: EconomicsSnapshot?
  private(set) var ask = EconomicsAsk()
  private(set) var reading = Reading()
  /// Under the cursor: a tenant's id, whichever list it stands in.
  var selection: TenantID?

  package init() {}

  var asksWhatIf: Bool { ask.whatIf != nil }

  /// Why no other month can be gone to; `nil` if one can.
  var monthRefusal: String? {
    (snapshot?.months.count ?? 0) > 1 ? nil : "no other month is kept yet"
  }

  func name(of tenant: TenantID) -> String { snapshot?.names[tenant] ?? tenant.rawValue }

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    let ask = ask
    return reading.ask(&tickets) { Effect.loadEconomics(ask, $0) }
  }

  mutating func change(
    _ tickets: inout TicketSource, _ change: (inout EconomicsAsk) -> Void
  ) -> [Effect] {
    change(&ask)
    return read(&tickets)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    let ask = ask
    switch event {
    case .storeChanged:
      // A what-if rates all usage again: it is asked once, not with every batch.
      guard ask.whatIf == nil else { return [] }
      return reading.refresh(&tickets) { Effect.loadEconomics(ask, $0) }
    case .economicsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
      if let selection, !tenants(most: .max).contains(selection) { self.selection = nil }
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets) { Effect.loadEconomics(ask, $0) }
  }

  /// The tenants on screen in the order of the cursor: so many at the top, at the bottom, then the
  /// rows.
  func tenants(most: Int) -> [TenantID] {
    guard let report = snapshot?.report else { return [] }
    var ids = (report.top.prefix(most) + report.bottom.prefix(most)).map(\.margin.month.tenantID)
    if report.grouping == .tenant { ids += report.rows.compactMap(\.tenant?.tenantID) }
    var seen: Set<TenantID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
