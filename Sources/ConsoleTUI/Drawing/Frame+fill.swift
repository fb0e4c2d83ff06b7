extension Frame {
  /// Blanks a rectangle in one style, for modals and lines of chrome.
  package mutating func fill(_ rect: Rect, style: Style = .text) {
    let part = rect.intersection(bounds)
    let line = String(repeating: " ", count: part.width)
    for row in part.row..<part.endRow {
      put(line, column: part.column, row: row, style: style)
    }
  }
}
