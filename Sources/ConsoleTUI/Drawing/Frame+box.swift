extension Frame {
  /// Draws the border of a pane with its title. The focused one has bold lines and a bold title,
  /// and in ASCII a `*`, so that focus is seen without colour.
  package mutating func box(
    _ rect: Rect, title: BoxTitle = BoxTitle(""), isFocused: Bool = false, symbols: Symbols
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let lines = BoxLines.of(symbols, isFocused: isFocused)
    let style = Style(isFocused ? .borderFocused : .border)
    let across = String(repeating: lines.horizontal, count: rect.width - 2)
    put(lines.topLeft + across + lines.topRight, column: rect.column, row: rect.row, style: style)
    for row in rect.row + 1..<rect.endRow - 1 {
      put(lines.vertical, column: rect.column, row: row, style: style)
      put(lines.vertical, column: rect.endColumn - 1, row: row, style: style)
    }
    put(
      lines.bottomLeft + across + lines.bottomRight, column: rect.column, row: rect.endRow - 1,
      style: style)
    drawTitle(title, rect, isFocused: isFocused, symbols: symbols)
  }

  private mutating func drawTitle(
    _ title: BoxTitle, _ rect: Rect, isFocused: Bool, symbols: Symbols
  ) {
    let room = rect.width - 6
    if !title.footnote.isEmpty, room > 0 {
      let note = title.footnote.cut(toCells: room, ellipsis: symbols.ellipsis)
      put(" \(note) ", endingAt: rect.endColumn - 2, row: rect.endRow - 1, style: Style(.dim))
    }
    guard room > 0, !title.text.isEmpty || !title.detail.isEmpty else { return }
    let mark = symbols.isASCII && isFocused ? "*" : ""
    let name = ([mark + title.key, title.text].filter { !$0.isEmpty }).joined(separator: " ")
    let cut = name.cut(toCells: room, ellipsis: symbols.ellipsis)
    let style = Style(isFocused ? .heading : .text, isBold: isFocused)
    if !cut.isEmpty { put(" \(cut) ", column: rect.column + 2, row: rect.row, style: style) }
    let used = cut.isEmpty ? 0 : cut.cellWidth + 3
    let left = room - used
    guard !title.detail.isEmpty, left >= 4 else { return }
    let detail = title.detail.cut(toCells: left, ellipsis: symbols.ellipsis)
    put(
      " \(detail) ", endingAt: rect.endColumn - 2, row: rect.row, style: Style(title.detailRole))
  }
}
