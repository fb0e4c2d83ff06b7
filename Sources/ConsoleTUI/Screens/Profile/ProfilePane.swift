package import Domain

/// The profile of one tenant: where it stands, what it uses against its limits, what it earns.
package struct ProfilePane: Equatable, Sendable {
  /// The tenant that was asked for.
  package private(set) var tenantID: TenantID?
  /// Always of `tenantID`: another tenant's figures are never shown under its name.
  package private(set) var profile: TenantProfile?
  /// Why it could not be read.
  package private(set) var trouble: String?
  /// Money, risk and what is said about the tenant are left out.
  var isTenantsView = false
  private var expected: Ticket?
  /// The store changed while an answer was under way.
  private var isOutdated = false

  package init() {}

  package mutating func open(_ id: TenantID?, tickets: inout TicketSource) -> [Effect] {
    guard id != tenantID else { return [] }
    self = ProfilePane()
    tenantID = id
    return load(&tickets)
  }

  /// Reads again after a commit; one question at a time, whatever the rate of commits.
  package mutating func refresh(tickets: inout TicketSource) -> [Effect] {
    guard expected == nil else {
      isOutdated = true
      return []
    }
    return load(&tickets)
  }

  /// Asks anew: the answer to a question from before the pane was out of sight does not come.
  package mutating func reopen(tickets: inout TicketSource) -> [Effect] { load(&tickets) }

  private mutating func load(_ tickets: inout TicketSource) -> [Effect] {
    guard let tenantID else { return [] }
    let ticket = tickets.next()
    expected = ticket
    isOutdated = false
    return [.loadProfile(tenantID, ticket)]
  }

  /// Takes an answer; one that was overtaken is dropped.
  package mutating func loaded(
    _ profile: TenantProfile, _ ticket: Ticket, tickets: inout TicketSource
  ) -> [Effect] {
    guard ticket == expected else { return [] }
    expected = nil
    trouble = nil
    self.profile = profile
    return isOutdated ? load(&tickets) : []
  }

  /// Whether the failure was an answer to this pane.
  package mutating func failed(_ text: String, _ ticket: Ticket) -> Bool {
    guard ticket == expected else { return false }
    expected = nil
    trouble = text
    return true
  }
}
