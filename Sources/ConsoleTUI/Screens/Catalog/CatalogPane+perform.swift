import Domain

extension CatalogPane {
  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let height = Self.listHeight(context)
    if let step = command.step(page: height) {
      move(by: step, height)
      return prefetch(context: context, tickets: &tickets)
    }
    switch command {
    case .first: return go(toLast: false, height, context, &tickets)
    case .last: return go(toLast: true, height, context, &tickets)
    case .mark: mark(height)
    case .markRange: markRange()
    case .clearMarks: marks = []
    case .reverseSort:
      query.sort.descending.toggle()
      return reorder(context, &tickets)
    case .sortLeft: return moveSort(by: -1, context, &tickets)
    case .sortRight: return moveSort(by: 1, context, &tickets)
    default: return []
    }
    return prefetch(context: context, tickets: &tickets)
  }

  private mutating func go(
    toLast: Bool, _ height: Int, _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    owed = 0
    if toLast ? hasLater : hasEarlier {
      goesToLast = toLast
      return ask(toLast ? .last : .first, .replace, context, &tickets)
    }
    selectedID = (toLast ? rows.last : rows.first)?.id
    reveal(height)
    return []
  }

  private mutating func mark(_ height: Int) {
    guard let selectedID else { return }
    if marks.remove(selectedID) == nil { marks.insert(selectedID) }
    move(by: 1, height)
  }

  private mutating func markRange() {
    guard let here = selectedIndex else { return }
    guard let start = rangeStart.flatMap({ id in rows.firstIndex { $0.id == id } }) else {
      rangeStart = selectedID
      return
    }
    marks.formUnion(rows[min(start, here)...max(start, here)].map(\.id))
    rangeStart = nil
  }

  /// Reads anew from the top of another order.
  mutating func reorder(
    _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    return load(.first, context: context, tickets: &tickets)
  }

  private mutating func moveSort(
    by step: Int, _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    guard !columns.isEmpty else { return [] }
    let now = columns.firstIndex(of: query.sort.column) ?? 0
    let next = columns[(now + step + columns.count) % columns.count]
    return sort(by: CatalogSort(column: next, descending: next.sortsDescending), context, &tickets)
  }

  mutating func sort(
    by sort: CatalogSort, _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    query.sort = sort
    return reorder(context, &tickets)
  }

  mutating func apply(
    _ filter: Filter, text: String, _ context: PaneContext, _ tickets: inout TicketSource
  ) -> [Effect] {
    setFilter(filter, text: text)
    counts = nil
    return load(.first, context: context, tickets: &tickets)
  }
}

extension CatalogColumn {
  /// Figures are looked at from the greatest, words from A.
  var sortsDescending: Bool {
    switch self {
    case .risk, .usage, .revenue, .last, .created: true
    case .name, .plan, .status, .region, .margin, .partner, .id: false
    }
  }
}
