import Domain

extension Console {
  /// Whose view this is; `nil` when it is the operator's own, and as soon as time is up.
  var impersonation: Impersonation? {
    freshness.impersonation.flatMap { now < $0.endsAt ? $0 : nil }
  }

  /// What the tenant's own admin could not do either.
  func impersonationRefusal(of id: Command.ID) -> String? {
    guard let impersonation, !Self.viewersCommands.contains(id) else { return nil }
    return "you see what the admin of \(impersonation.tenantName) sees; "
      + "\(keyMap.shown(.endImpersonation)) ends it"
  }

  private static let viewersCommands: Set<Command.ID> = [
    .down, .up, .halfDown, .halfUp, .pageDown, .pageUp, .first, .last, .nextPane, .previousPane,
    .previousTab, .nextTab, .search, .searchNext, .searchPrevious, .follow, .hold, .goToTime,
    .previousDay, .nextDay, .previousHour, .nextHour, .nextError, .previousError, .nextMeter,
    .previousMeter, .endImpersonation, .help, .refresh, .redraw, .timings, .lock, .suspend, .quit,
    .askToQuit,
  ]

  /// Shows the tenant alone when the view begins, and the catalog when it has ended.
  mutating func followImpersonation(_ before: Impersonation?) -> [Effect] {
    guard before?.tenantID != impersonation?.tenantID else { return [] }
    let closing = closeOverlay()
    opened = [:]
    graph = GraphPane()
    tenantTimeline = TimelinePane(.tenant)
    guard let now = impersonation else {
      message = .told("the view of \(before?.tenantName ?? "the tenant") has ended")
      return closing + show(.catalog, .catalog)
    }
    tenantTimeline.filter.kinds = Impersonation.kinds
    catalog.setFilter(.everything, text: "")
    return closing + openTenant(now.tenantID)
  }

  mutating func endImpersonation() -> [Effect] {
    [.control(.endImpersonation, nil, tickets.next())]
  }
}
