extension TextField {
  /// Draws the text with its cursor in sight, puts the frame's cursor there, and returns the
  /// column after the text.
  @discardableResult
  func draw(into frame: inout Frame, column: Int, row: Int, width: Int) -> Int {
    guard width > 1 else { return column }
    var start = 0
    while String(characters[start..<cursor]).cellWidth > width - 1 { start += 1 }
    let end = frame.put(
      String(characters[start...]), column: column, row: row, style: Style(.input), width: width)
    let before = String(characters[start..<cursor]).cellWidth
    frame.cursor = Frame.Position(column: column + before, row: row)
    return end
  }
}
