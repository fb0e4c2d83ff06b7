package import Domain

/// Graphs of one tenant: usage a day of each meter, cost and margin, and what belongs to it.
package struct GraphPane: Equatable, Sendable {
  package enum View: CaseIterable, Sendable {
    case usage, money, relations
  }

  /// In the order of the profile.
  static let meters: [Meter] = [.ingestUnit, .queryCredit, .storageGBMonth, .seat]
  static let days = 30

  package internal(set) var view = View.usage
  package internal(set) var meter = Meter.ingestUnit
  private(set) var tenantID: TenantID?
  /// Of `tenantID` and `meter`, or not there.
  private(set) var series: UsageSeries?
  private(set) var profile: TenantProfile?
  private(set) var trouble: String?
  private var expected: Ticket?
  /// The store changed while an answer was under way.
  private var isOutdated = false

  package init() {}

  /// Begins anew with a tenant; the meter and the view stay, so that tenants can be compared.
  mutating func turn(to tenant: TenantID?) {
    guard tenant != tenantID else { return }
    tenantID = tenant
    series = nil
    profile = nil
    trouble = nil
  }

  /// Asks for what the view shows; an answer to an earlier question will be dropped.
  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    guard let tenantID else { return [] }
    let ticket = tickets.next()
    expected = ticket
    isOutdated = false
    return view == .usage
      ? [.loadSeries(tenantID, meter, days: Self.days, ticket)]
      : [.loadProfile(tenantID, ticket)]
  }

  /// One question at a time, whatever the rate of commits.
  mutating func refresh(_ tickets: inout TicketSource) -> [Effect] {
    isOutdated = expected != nil
    return isOutdated ? [] : read(&tickets)
  }

  mutating func show(_ meter: Meter, _ tickets: inout TicketSource) -> [Effect] {
    self.meter = meter
    view = .usage
    series = nil
    return read(&tickets)
  }

  mutating func show(_ view: View, _ tickets: inout TicketSource) -> [Effect] {
    self.view = view
    return read(&tickets)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .seriesLoaded(let series, let ticket) where ticket == expected: self.series = series
    case .profileLoaded(let profile, let ticket) where ticket == expected: self.profile = profile
    case .failed(let text, let ticket?) where ticket == expected:
      trouble = text
      expected = nil
      return []
    default: return []
    }
    trouble = nil
    expected = nil
    return isOutdated ? read(&tickets) : []
  }
}
