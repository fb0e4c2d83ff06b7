/// A drawn screen: a grid of cells, and where the hardware cursor belongs.
///
/// Everything that is shown passes through `put`, so nothing of it can speak to the terminal.
package struct Frame: Equatable, Sendable {
  package struct Position: Equatable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package let size: ScreenSize
  /// Row by row, `size.columns` to a row.
  package private(set) var cells: [Cell]
  /// On the selected row or in the field being typed into, where screen readers and input
  /// methods look for it.
  package var cursor: Position?

  package init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.columns * size.rows))
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  package var bounds: Rect {
    Rect(column: 0, row: 0, width: size.columns, height: size.rows)
  }
}
