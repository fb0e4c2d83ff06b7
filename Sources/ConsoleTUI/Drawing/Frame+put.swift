extension Frame {
  /// Draws text from a cell on, cut at `width` cells and at the frame's edge, and returns the
  /// column after it. What lies outside the frame is left out.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, style: Style = .text, width: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows else { return column }
    var next = column
    for character in text {
      guard next - column < width, next < size.columns else { break }
      if next >= 0 { self[next, row] = Cell(text: String(character), style: style) }
      next += 1
    }
    return next
  }
}
