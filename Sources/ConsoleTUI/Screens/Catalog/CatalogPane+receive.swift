import Domain

extension CatalogPane {
  /// Puts an answer in place; one that was overtaken is dropped.
  mutating func loaded(
    _ window: CatalogWindow, _ ticket: Ticket, context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect] {
    guard let pending, pending.ticket == ticket else { return [] }
    self.pending = nil
    trouble = nil
    let height = Self.listHeight(context)
    switch pending.purpose {
    case .replace: replace(window, height)
    case .refresh: refreshed(window, height)
    case .later: append(window, height)
    case .earlier: prepend(window, height)
    case .held: return []
    }
    settleOwed(height)
    let counting = pending.purpose == .replace ? count(context: context, tickets: &tickets) : []
    if isOutdated {
      return counting + refresh(context: context, isFrozen: false, tickets: &tickets)
    }
    return counting + prefetch(context: context, tickets: &tickets)
  }

  private mutating func replace(_ window: CatalogWindow, _ height: Int) {
    let anchor = replacement.flatMap { id in window.rows.firstIndex { $0.id == id } }
    take(window)
    selectedID = (anchor.map { rows[$0] } ?? (goesToLast ? rows.last : rows.first))?.id
    goesToLast = false
    replacement = nil
    top = 0
    reveal(height)
  }

  /// Fresh rows around the cursor: the row it is on stays on its line of the screen.
  private mutating func refreshed(_ window: CatalogWindow, _ height: Int) {
    let before = selectedIndex
    let line = (before ?? 0) - top
    take(window)
    if let selectedID, let index = rows.firstIndex(where: { $0.id == selectedID }) {
      top = index - line
    } else {
      let index = min(before ?? 0, rows.count - 1)
      selectedID = rows.indices.contains(index) ? rows[index].id : nil
      top = index - line
    }
    reveal(height)
  }

  private mutating func take(_ window: CatalogWindow) {
    rows = window.rows
    hasEarlier = window.hasEarlier
    hasLater = window.hasLater
    if let start = rangeStart, !rows.contains(where: { $0.id == start }) { rangeStart = nil }
  }

  private mutating func append(_ window: CatalogWindow, _ height: Int) {
    let known = Set(rows.map(\.id))
    rows += window.rows.filter { !known.contains($0.id) }
    hasLater = window.hasLater
    let excess = rows.count - Self.windowSize(height) * 2
    if excess > 0, let index = selectedIndex, min(index, top) > excess {
      rows.removeFirst(excess)
      top -= excess
      hasEarlier = true
    }
  }

  private mutating func prepend(_ window: CatalogWindow, _ height: Int) {
    let known = Set(rows.map(\.id))
    let fresh = window.rows.filter { !known.contains($0.id) }
    rows = fresh + rows
    top += fresh.count
    hasEarlier = window.hasEarlier
    let most = Self.windowSize(height) * 2
    if rows.count > most, let index = selectedIndex, max(index, top + height) < most {
      rows.removeLast(rows.count - most)
      hasLater = true
    }
  }

  /// Takes fresh values for a held screen: the order stays, vanished rows stay as `gone`.
  /// Returns the tenants that differ from what was shown.
  mutating func hold(_ window: CatalogWindow, _ ticket: Ticket) -> Set<TenantID>? {
    guard let pending, pending.ticket == ticket, pending.purpose == .held else { return nil }
    self.pending = nil
    let fresh = Dictionary(window.rows.map { ($0.id, $0) }) { first, _ in first }
    var changed: Set<TenantID> = []
    for index in rows.indices {
      let id = rows[index].id
      if let row = fresh[id] {
        gone.remove(id)
        if row != rows[index] { changed.insert(id) }
        rows[index] = row
      } else if gone.insert(id).inserted {
        changed.insert(id)
      }
    }
    return changed
  }
}
