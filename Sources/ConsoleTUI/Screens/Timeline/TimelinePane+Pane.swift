import Domain

extension TimelinePane: Pane {
  /// Asks anew: the answer to a question from before the pane was out of sight does not come.
  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    if place == .tenant, filter.tenantID != context.tenant?.id || !isLoaded {
      let kept = filter
      self = TimelinePane(place)
      filter = kept
      filter.tenantID = context.tenant?.id
    }
    guard place == .global || filter.tenantID != nil else { return [] }
    question = nil
    counting = nil
    if isFollowing { return follow(in: context, tickets: &tickets) }
    if !isLoaded { return reload(in: context, tickets: &tickets) }
    return look(isHeld: true, rows: context.listRows, tickets: &tickets)
  }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    note = ""
    let rows = max(1, context.listRows)
    return switch command {
    case .down: move(by: 1, in: context, tickets: &tickets)
    case .up: move(by: -1, in: context, tickets: &tickets)
    case .halfDown: move(by: max(1, rows / 2), in: context, tickets: &tickets)
    case .halfUp: move(by: -max(1, rows / 2), in: context, tickets: &tickets)
    case .pageDown: move(by: max(1, rows - 1), in: context, tickets: &tickets)
    case .pageUp: move(by: -max(1, rows - 1), in: context, tickets: &tickets)
    case .first: goToOldest(in: context, tickets: &tickets)
    case .last: goToNewest(in: context, tickets: &tickets)
    case .follow: toggleFollow(in: context, tickets: &tickets)
    case .refresh: reload(in: context, tickets: &tickets)
    case .severity: nextSeverity(in: context, tickets: &tickets)
    default: jump(command, in: context, tickets: &tickets)
    }
  }

  private mutating func jump(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let (hour, day) = (Timestamp.perHour, Timestamp.perDay)
    return switch command {
    case .searchNext: searchAgain(from: selection, older: true, in: context, tickets: &tickets)
    case .searchPrevious:
      searchAgain(from: selection, older: false, in: context, tickets: &tickets)
    case .previousDay: step(day, name: "day", older: true, in: context, tickets: &tickets)
    case .nextDay: step(day, name: "day", older: false, in: context, tickets: &tickets)
    case .previousHour: step(hour, name: "hour", older: true, in: context, tickets: &tickets)
    case .nextHour: step(hour, name: "hour", older: false, in: context, tickets: &tickets)
    case .nextError: stepError(older: true, in: context, tickets: &tickets)
    case .previousError: stepError(older: false, in: context, tickets: &tickets)
    default: []
    }
  }

  package mutating func submit(
    _ text: String, to purpose: Prompt.Purpose, in context: PaneContext,
    tickets: inout TicketSource, effects: inout [Effect]
  ) -> Bool {
    switch purpose {
    case .search: effects += search(text, in: context, tickets: &tickets)
    case .time:
      guard let jump = goTo(text, in: context, tickets: &tickets) else { return false }
      effects += jump
    case .viewName, .whatIf: break
    }
    return true
  }

  private mutating func goToNewest(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    if isFollowing, !entries.isEmpty { note = "following: this is the newest entry" }
    return follow(in: context, tickets: &tickets)
  }

  private mutating func toggleFollow(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    guard isFollowing else { return follow(in: context, tickets: &tickets) }
    hold(at: context.now)
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    switch event {
    case .timelineLoaded(let page, let place, let ticket) where place == self.place:
      return take(page, ticket, in: context, tickets: &tickets)
    case .storeChanged:
      guard place == .global || filter.tenantID != nil else { return [] }
      return look(
        isHeld: context.heldSince != nil, rows: context.listRows, tickets: &tickets)
    case .failed(let text, let ticket?):
      if ticket == counting { counting = nil }
      if ticket == question?.ticket {
        question = nil
        trouble = text
      }
      return []
    default: return []
    }
  }
}
