extension Frame {
  /// Draws text from a cell on, cut at `width` cells and at the frame's edge, and returns the
  /// column after it. What lies outside the frame is left out; a wide character that does not
  /// fit whole is replaced by a space.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, style: Style = .text, width: Int = .max
  ) -> Int {
    guard row >= clip.row, row < clip.endRow, width > 0 else { return column }
    let end = width < clip.endColumn - column ? column + width : clip.endColumn
    if let next = putPlain(text, column: column, row: row, style: style, end: end) { return next }
    var next = column
    for glyph in Glyphs(text) {
      guard next < end else { break }
      let fits = next >= clip.column && next + glyph.width <= end
      if fits {
        write(glyph, column: next, row: row, style: style)
      } else {
        for cell in max(clip.column, next)..<max(clip.column, next, min(next + glyph.width, end)) {
          write(.blank, column: cell, row: row, style: style)
        }
      }
      next += glyph.width
    }
    return min(next, end)
  }

  /// What nearly all text is, printable ASCII, a cell a byte; `nil` for any other.
  private mutating func putPlain(
    _ text: String, column: Int, row: Int, style: Style, end: Int
  ) -> Int? {
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7f { return nil }
    let next = min(column + bytes.count, end)
    var cell = max(column, clip.column)
    while cell < next {
      write(Glyph(printable: bytes[cell - column]), column: cell, row: row, style: style)
      cell += 1
    }
    return next
  }

  /// Draws text so that its last cell is the one before `end`.
  package mutating func put(_ text: String, endingAt end: Int, row: Int, style: Style = .text) {
    put(text, column: end - text.cellWidth, row: row, style: style)
  }

  /// Draws text in `width` cells, cut with an ellipsis, filled with spaces, aligned.
  package mutating func put(
    _ text: String, column: Int, row: Int, style: Style = .text, width: Int,
    alignment: Alignment, ellipsis: String = "…"
  ) {
    let cut = text.cut(toCells: width, ellipsis: ellipsis)
    let rest = width - cut.cellWidth
    let start = alignment == .right ? column + rest : column
    put(cut, column: start, row: row, style: style, width: width)
  }
}
