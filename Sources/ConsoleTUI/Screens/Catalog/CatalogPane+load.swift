package import Domain

extension CatalogPane {
  /// Rows to a window: three screens, so that a page in either direction is already there.
  static func windowSize(_ height: Int) -> Int { max(30, height * 3) }

  /// Asks for a window that takes the place of the present one.
  package mutating func load(
    _ anchor: CatalogRequest.Anchor, context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    ask(anchor, .replace, context, &tickets)
  }

  mutating func ask(
    _ anchor: CatalogRequest.Anchor, _ purpose: Pending.Purpose, _ context: PaneContext,
    _ tickets: inout TicketSource
  ) -> [Effect] {
    let ticket = tickets.next()
    pending = Pending(ticket: ticket, purpose: purpose)
    isOutdated = false
    if purpose == .replace { owed = 0 }
    let limit = max(Self.windowSize(Self.listHeight(context)), 0)
    let wanted = purpose == .refresh ? max(limit, rows.count) : limit
    let request = CatalogRequest(query: query, anchor: anchor, limit: wanted)
    return [.loadCatalog(request, ticket)]
  }

  /// Reads the rows on screen again after a commit: around the cursor, or exactly these while
  /// the screen is held.
  mutating func refresh(
    context: PaneContext, isFrozen: Bool, tickets: inout TicketSource
  ) -> [Effect] {
    guard pending == nil else {
      isOutdated = true
      return []
    }
    if isFrozen { return ask(.exactly(rows.map(\.id)), .held, context, &tickets) }
    gone = []
    guard let index = selectedIndex else { return ask(.first, .refresh, context, &tickets) }
    return ask(.around(rows[index], before: index), .refresh, context, &tickets)
  }

  /// Asks for more rows when less than a screen is left in the direction of the cursor.
  mutating func prefetch(context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    guard pending == nil, let index = selectedIndex else { return [] }
    let page = Self.listHeight(context)
    if hasLater, rows.count - index <= page, let last = rows.last {
      return ask(.after(last), .later, context, &tickets)
    }
    if hasEarlier, index < page, let first = rows.first {
      return ask(.before(first), .earlier, context, &tickets)
    }
    return []
  }

  mutating func count(context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    let ticket = tickets.next()
    countTicket = ticket
    countedAt = context.now
    return [.countCatalog(query, ticket)]
  }

  /// Counts again at most every two seconds of the store's clock.
  mutating func countIfDue(context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    if counts != nil, let countedAt, context.now < countedAt.advanced(bySeconds: 2) { return [] }
    return count(context: context, tickets: &tickets)
  }
}
