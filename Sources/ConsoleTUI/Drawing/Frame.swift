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

  /// What lies outside is left out of all drawing; see `within`.
  private(set) var clip: Rect

  package init(size: ScreenSize) {
    self.size = size
    clip = Rect(column: 0, row: 0, width: size.columns, height: size.rows)
    cells = Array(repeating: Cell(), count: max(0, size.columns * size.rows))
  }

  /// Cells are only read here; they are written by `put`, which keeps wide characters whole.
  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  package var bounds: Rect {
    Rect(column: 0, row: 0, width: size.columns, height: size.rows)
  }

  /// Writes one sanitised glyph that lies within the frame. Invariant: a cell is a right half
  /// if and only if the cell to its left holds a wide character.
  mutating func write(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    let index = row * size.columns + column
    if cells[index].isRightHalf { cells[index - 1].glyph = .blank }
    let last = index + glyph.width - 1
    if column + glyph.width < size.columns, cells[last + 1].isRightHalf {
      cells[last + 1].glyph = .blank
    }
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.isWide { cells[last] = Cell(glyph: .rightHalf, style: style) }
  }

  /// Changes how cells look and leaves their text; outside the frame nothing happens.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let part = rect.intersection(clip)
    for row in part.row..<part.endRow {
      for column in part.column..<part.endColumn {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Draws into a part of the frame, so that no pane can reach beyond its rectangle, whatever
  /// its figures are.
  package mutating func within(_ area: Rect, _ draw: (inout Frame) -> Void) {
    let outer = clip
    clip = clip.intersection(area)
    draw(&self)
    clip = outer
  }
}
