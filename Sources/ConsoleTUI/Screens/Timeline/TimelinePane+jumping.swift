import Domain

extension TimelinePane {
  /// Asks for an entry anywhere in the store; the pane is held from then on.
  mutating func jump(
    _ anchor: TimelineRequest.Anchor, _ landing: Landing, in context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect] {
    ask(
      anchor, .landing(landing), limit: Self.pageSize(context.listRows), tickets: &tickets)
  }

  /// The found entry is shown together with what surrounds it, so that it does not first stand
  /// at the edge and then leap to the middle.
  mutating func land(
    _ page: TimelinePage, _ landing: Landing, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    guard let first = page.entries.first, let last = page.entries.last else {
      note = landing.failure
      return []
    }
    let limit = max(20, context.listRows)
    if landing.takesOldest ? page.hasOlder : page.hasNewer {
      let anchor: TimelineRequest.Anchor =
        landing.takesOldest ? .before(last.cursor) : .after(first.cursor)
      return ask(anchor, .surroundings(page, landing), limit: limit, tickets: &tickets)
    }
    settle(page, surroundings: nil, landing, in: context)
    return []
  }

  mutating func settle(
    _ found: TimelinePage, surroundings: TimelinePage?, _ landing: Landing,
    in context: PaneContext
  ) {
    var page = found
    if let surroundings, landing.takesOldest {
      page.entries += surroundings.entries
      page.hasOlder = surroundings.hasOlder
    } else if let surroundings {
      page.entries = surroundings.entries + found.entries
      page.hasNewer = surroundings.hasNewer
      page.newer = surroundings.newer
    }
    hold(at: context.now)
    replace(with: page)
    selection = (landing.takesOldest ? found.entries.last : found.entries.first)?.cursor
    line = context.listRows / 2
    if let index = selectedIndex {
      line = arrangement(rows: context.listRows, now: context.now).line(of: index) ?? line
    }
    note = landing.success
  }

  /// From now on nothing moves by itself.
  mutating func hold(at now: Timestamp) {
    guard isFollowing else { return }
    mode = .held(since: now)
    mark = mark ?? entries.first?.cursor
  }

  /// Back to the newest entry, and on with what comes.
  mutating func follow(in context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    mode = .following
    mark = nil
    unseen = 0
    counting = nil
    isOutdated = false
    return ask(
      .newest, .newest, limit: Self.pageSize(context.listRows), tickets: &tickets)
  }
}
