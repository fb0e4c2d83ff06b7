/// Where the list of versions stands, and what is told of one: beside it on wide screens, else
/// below.
struct PlansLayout: Equatable {
  let list: Rect
  /// Two lines of facts and one of tabs.
  let head: Rect
  let face: Rect
  /// The column or row between them.
  let rule: Rect

  static let headRows = 4

  init(_ area: Rect, versions: Int) {
    if area.width >= 100 {
      let width = min(58, area.width / 2)
      list = Rect(column: area.column, row: area.row, width: width, height: area.height)
      rule = Rect(column: list.endColumn, row: area.row, width: 1, height: area.height)
      head = Rect(
        column: rule.endColumn, row: area.row, width: area.width - width - 1,
        height: Self.headRows)
    } else {
      let most = max(2, (area.height - Self.headRows - 1) / 2)
      list = Rect(
        column: area.column, row: area.row, width: area.width, height: min(versions + 1, most))
      rule = Rect(column: area.column, row: list.endRow, width: area.width, height: 1)
      head = Rect(
        column: area.column, row: rule.endRow, width: area.width, height: Self.headRows)
    }
    face = Rect(
      column: head.column, row: head.endRow, width: head.width,
      height: area.endRow - head.endRow)
  }

  /// The first of the rows to show, so that the selected one is in sight.
  func firstVersion(selected: Int, of count: Int) -> Int {
    let rows = max(1, list.height - 1)
    return min(max(0, selected - rows / 2), max(0, count - rows))
  }
}
