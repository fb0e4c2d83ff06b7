import Domain

extension TimelinePane {
  func arrangement(rows: Int, now: Timestamp) -> TimelineArrangement {
    TimelineArrangement(
      entries: entries, selected: selectedIndex ?? 0, wanted: line, rows: rows, today: now.day)
  }

  /// Moves the cursor by entries, downwards (older) if positive. Leaving the newest entry holds.
  mutating func move(
    by step: Int, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    guard let index = selectedIndex else { return [] }
    let target = min(max(0, index + step), entries.count - 1)
    if target == index { tellEnd(step) }
    hold(at: context.now)
    let rows = context.listRows
    let shown = arrangement(rows: rows, now: context.now).line(of: index) ?? line
    let distance = TimelineArrangement.distance(
      entries, from: index, to: target, today: context.now.day)
    selection = entries[target].cursor
    line = min(max(leastLine(target, context.now), shown + distance), max(0, rows - 1))
    return prefetch(rows: rows, tickets: &tickets)
  }

  /// Below the line that names the day, where there is one.
  private func leastLine(_ index: Int, _ now: Timestamp) -> Int {
    entries[index].at.day == now.day ? 0 : 1
  }

  private mutating func tellEnd(_ step: Int) {
    if step > 0, !hasOlder { note = "this is the oldest entry" }
    if step < 0, !hasNewer, !isFollowing { note = "this is the newest entry: G to follow" }
  }

  /// The oldest entry of all.
  mutating func goToOldest(in context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    let bottom = Cursor(at: Timestamp(microseconds: .min), sequence: .min)
    let landing = Landing(takesOldest: true, failure: "there are no entries")
    return jump(.after(bottom), landing, in: context, tickets: &tickets)
  }

  /// The newest entry of the day or hour before, or the oldest of the one after, whichever day
  /// or hour that is: empty ones are passed over.
  mutating func step(
    _ unit: Int64, name: String, older: Bool, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    guard let selected else { return [] }
    let start = selected.at.microseconds.flooredQuotient(unit) * unit
    if older {
      let edge = Cursor(at: Timestamp(microseconds: start), sequence: .min)
      let landing = Landing(failure: "nothing in any \(name) before")
      return jump(.before(edge), landing, in: context, tickets: &tickets)
    }
    let edge = Cursor(at: Timestamp(microseconds: start + unit - 1), sequence: .max)
    let landing = Landing(takesOldest: true, failure: "nothing in any \(name) after: G to follow")
    return jump(.after(edge), landing, in: context, tickets: &tickets)
  }

  /// The nearest entry of severity `error`.
  mutating func stepError(
    older: Bool, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let landing = Landing(failure: "no \(older ? "older" : "newer") error")
    return jump(
      .error(from: selection, older: older), landing, in: context, tickets: &tickets)
  }
}
