/// A rectangle of cells; `column` and `row` count from 0 at the top left.
package struct Rect: Equatable, Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int

  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var endColumn: Int { column + width }
  package var endRow: Int { row + height }
  /// What a border leaves.
  package var inner: Rect {
    Rect(column: column + 1, row: row + 1, width: width - 2, height: height - 2)
  }

  /// The part of it that lies within another one; empty if there is none.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(self.column, other.column)
    let row = max(self.row, other.row)
    return Rect(
      column: column, row: row, width: min(endColumn, other.endColumn) - column,
      height: min(endRow, other.endRow) - row)
  }
}
