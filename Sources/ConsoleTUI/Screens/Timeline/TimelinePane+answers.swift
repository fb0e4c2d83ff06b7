import Domain

extension TimelinePane {
  /// Takes the answer to one of its reads and drops any other.
  mutating func take(
    _ page: TimelinePage, _ ticket: Ticket, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    if ticket == counting {
      counting = nil
      count(page)
    } else if let question, question.ticket == ticket {
      self.question = nil
      isLoaded = true
      trouble = ""
      let more = take(page, question.purpose, in: context, tickets: &tickets)
      if !more.isEmpty { return more }
    } else {
      return []
    }
    guard isOutdated else { return [] }
    isOutdated = false
    return look(isHeld: context.heldSince != nil, rows: context.listRows, tickets: &tickets)
  }

  private mutating func count(_ page: TimelinePage) {
    unseen = page.entries.isEmpty ? 0 : page.newer + page.entries.count
    if unseen > 0, entries.first?.cursor == mark { hasNewer = true }
  }

  private mutating func take(
    _ page: TimelinePage, _ purpose: Question.Purpose, in context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect] {
    switch purpose {
    case .newest:
      replace(with: page)
      selection = page.entries.first?.cursor
      line = 0
    case .older:
      entries += page.entries.drop { entry in
        entries.last.map { entry.cursor >= $0.cursor } ?? false
      }
      hasOlder = page.hasOlder
      trim(fromTop: true)
    case .newer:
      let known = page.entries.prefix { entry in
        entries.first.map { entry.cursor > $0.cursor } ?? true
      }
      entries.insert(contentsOf: known, at: 0)
      hasNewer = page.hasNewer
      seen(unseen: page.newer)
      trim(fromTop: false)
    case .landing(let landing): return land(page, landing, in: context, tickets: &tickets)
    case .surroundings(let found, let landing):
      settle(found, surroundings: page, landing, in: context)
    }
    return prefetch(rows: context.listRows, tickets: &tickets)
  }

  mutating func replace(with page: TimelinePage) {
    entries = page.entries
    hasOlder = page.hasOlder
    hasNewer = page.hasNewer
    seen(unseen: page.newer)
  }

  /// The newest loaded entry has been seen; entries never come in before `mark` unnoticed.
  private mutating func seen(unseen newer: Int) {
    guard let first = entries.first?.cursor else { return }
    if mark.map({ first >= $0 }) ?? true {
      mark = first
      unseen = newer
    }
  }

  /// Keeps the window within its capacity at the end away from the reader.
  private mutating func trim(fromTop: Bool) {
    let surplus = entries.count - Self.capacity
    guard surplus > 0, let index = selectedIndex else { return }
    if fromTop, index > surplus {
      entries.removeFirst(surplus)
      hasNewer = true
    } else if !fromTop, index < entries.count - surplus {
      entries.removeLast(surplus)
      hasOlder = true
    }
  }
}
