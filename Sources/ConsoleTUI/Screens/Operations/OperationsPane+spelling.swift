import Domain

extension OperationsPane {
  /// One dead letter whole: where it is, why it was refused, its bytes and a caret under the
  /// offence.
  func drawSpelled(
    _ letter: DeadLetter, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    let rule = String(repeating: symbols.isASCII ? "-" : "─", count: max(0, area.width - 2))
    frame.put(rule, column: area.column + 1, row: area.row, style: Style(.border))
    var line = StyledLine(gap: 2)
    line.add((letter.code.rawValue, .error))
    let column = letter.column.map { ":\($0)" } ?? ""
    line.add(("\(letter.file)@\(letter.offset)\(column)", .value))
    line.add(rank: 1, (letter.tenantID?.rawValue ?? "", .text))
    line.add(rank: 2, (letter.reason, .text))
    line.draw(
      on: &frame, column: area.column + 1, row: area.row + 1, width: area.width - 2,
      symbols: symbols)
    let bytes = SpelledBytes(
      letter.bytes, column: letter.column, width: area.width - 2, ellipsis: symbols.ellipsis)
    frame.put(bytes.text, column: area.column + 1, row: area.row + 2)
    guard let caret = bytes.caret else { return }
    frame.put(
      "^ here", column: area.column + 1 + caret, row: area.row + 3, style: Style(.error))
  }
}
