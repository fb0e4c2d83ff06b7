import Domain

extension CatalogPane {
  /// Rows of tenants in the pane, without the headings.
  static func listHeight(_ context: PaneContext) -> Int { max(1, context.area.height - 1) }

  /// Moves the cursor; what goes beyond the window is owed until the rows are there.
  mutating func move(by steps: Int, _ height: Int) {
    guard let index = selectedIndex else {
      selectedID = rows.first?.id
      return
    }
    let wanted = index + steps
    let reached = min(max(0, wanted), rows.count - 1)
    selectedID = rows[reached].id
    let isMore = wanted > reached ? hasLater : hasEarlier
    let most = height * 10
    owed = isMore ? min(max(owed + wanted - reached, -most), most) : 0
    reveal(height)
  }

  /// Goes on with the steps that had to wait for rows.
  mutating func settleOwed(_ height: Int) {
    guard owed != 0 else { return }
    let steps = owed
    owed = 0
    move(by: steps, height)
  }

  /// Scrolls as little as needed to have the cursor on screen, and fills the screen if possible.
  mutating func reveal(_ height: Int) {
    guard let index = selectedIndex else {
      top = 0
      return
    }
    top = min(max(top, index - height + 1), index)
    top = max(0, min(top, rows.count - height))
  }
}
