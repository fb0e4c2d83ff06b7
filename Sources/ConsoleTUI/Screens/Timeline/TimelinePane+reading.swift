import Domain

extension TimelinePane {
  static func pageSize(_ rows: Int) -> Int { min(120, max(60, rows * 2)) }

  mutating func ask(
    _ anchor: TimelineRequest.Anchor, _ purpose: Question.Purpose, limit: Int = 60,
    tickets: inout TicketSource
  ) -> [Effect] {
    let ticket = tickets.next()
    question = Question(ticket: ticket, purpose: purpose)
    let request = TimelineRequest(filter: filter, anchor: anchor, limit: limit)
    return [.loadTimeline(request, place, ticket)]
  }

  /// The store has changed: read the top again if following, else count what is new. One look
  /// at a time, whatever the rate of commits.
  mutating func look(isHeld: Bool, rows: Int, tickets: inout TicketSource) -> [Effect] {
    if isFollowing, !isHeld {
      guard question == nil else {
        isOutdated = true
        return []
      }
      return ask(.newest, .newest, limit: Self.pageSize(rows), tickets: &tickets)
    }
    guard counting == nil else {
      isOutdated = true
      return []
    }
    let ticket = tickets.next()
    counting = ticket
    let anchor = mark.map { TimelineRequest.Anchor.after($0) } ?? .newest
    return [
      .loadTimeline(TimelineRequest(filter: filter, anchor: anchor, limit: 1), place, ticket)
    ]
  }

  /// More entries at an end of the window before the cursor gets there.
  mutating func prefetch(rows: Int, tickets: inout TicketSource) -> [Effect] {
    guard question == nil, let index = selectedIndex else { return [] }
    if hasOlder, entries.count - index <= rows, let last = entries.last {
      return ask(
        .before(last.cursor), .older, limit: Self.pageSize(rows), tickets: &tickets)
    }
    if hasNewer, index < rows, let first = entries.first {
      return ask(
        .after(first.cursor), .newer, limit: Self.pageSize(rows), tickets: &tickets)
    }
    return []
  }
}
