package import Domain

extension TimelinePane {
  /// The words typed behind `/`: goes to the nearest older entry that has them. No words end the
  /// highlighting.
  package mutating func search(
    _ words: String, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    self.words = words
    note = ""
    guard !words.isEmpty else { return [] }
    return searchAgain(
      from: isFollowing ? nil : selection, older: true, in: context, tickets: &tickets)
  }

  mutating func searchAgain(
    from: Cursor?, older: Bool, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    guard !words.isEmpty else {
      note = "nothing was searched yet: / begins"
      return []
    }
    let direction = older ? "older" : "newer"
    let landing = Landing(
      failure: "no \(direction) match of \"\(words)\": \(older ? "N" : "n") the other way")
    return jump(
      .search(words, from: from, older: older), landing, in: context, tickets: &tickets)
  }

  /// The text typed behind `t`; `nil` if it is no time: `GoToTime` tells why.
  package mutating func goTo(
    _ text: String, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect]? {
    note = ""
    guard let time = try? GoToTime(text, now: context.now).time else { return nil }
    let told = "\(Figures.day(time.day, now: context.now)) \(time.clock) UTC"
    let landing = Landing(
      success: "at \(told), or the nearest before",
      failure: "nothing at or before \(told): g goes to the oldest entry")
    return jump(.time(time), landing, in: context, tickets: &tickets)
  }

  /// The kinds to show; empty means all. What is held stays where it is.
  package mutating func show(
    kinds: Set<TimelineKind>, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    filter.kinds = kinds.count == TimelineKind.allCases.count ? [] : kinds
    return reload(in: context, tickets: &tickets)
  }

  mutating func nextSeverity(in context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    filter.leastSeverity = Severity(rawValue: filter.leastSeverity.rawValue + 1) ?? .info
    return reload(in: context, tickets: &tickets)
  }

  /// Reads with another filter: the top if following, else about the same time.
  mutating func reload(in context: PaneContext, tickets: inout TicketSource) -> [Effect] {
    note = ""
    guard !isFollowing, let at = selection?.at else {
      return follow(in: context, tickets: &tickets)
    }
    mark = nil
    counting = nil
    entries = []
    isLoaded = false
    let landing = Landing(failure: "nothing of these kinds at or before this time")
    return jump(.time(at), landing, in: context, tickets: &tickets)
  }

  /// `warning+ · limit, dead`; empty without a filter.
  func filterText(_ symbols: Symbols) -> String {
    let severity = filter.leastSeverity == .info ? [] : ["\(filter.leastSeverity.name)+"]
    let kinds = TimelineKind.allCases.filter { filter.kinds.contains($0) }.map(\.rawValue)
    let shown = kinds.count > 3 ? ["\(kinds.count) kinds"] : [kinds.joined(separator: ", ")]
    return (severity + (kinds.isEmpty ? [] : shown)).joined(separator: " \(symbols.middleDot) ")
  }
}
