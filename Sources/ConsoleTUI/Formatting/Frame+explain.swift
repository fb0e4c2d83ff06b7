extension Frame {
  /// What a pane says while it has nothing to show: what it is for, and what is missing.
  package mutating func explain(
    _ title: String, _ lines: [String], in area: Rect, symbols: Symbols
  ) {
    let width = min(64, area.width - 4)
    let broken = lines.flatMap {
      $0.isEmpty ? [""] : $0.lines(ofCells: width, most: 6, ellipsis: symbols.ellipsis)
    }
    let column = area.column + max(1, (area.width - width) / 2)
    var row = area.row + max(0, (area.height - broken.count - 2) / 3)
    put(title, column: column, row: row, style: Style(.heading, isBold: true), width: width)
    row += 2
    for line in broken where row < area.endRow {
      put(line, column: column, row: row, style: Style(.dim), width: width)
      row += 1
    }
  }
}
