import Domain

extension OperationsPane {
  /// What the cursor is on, where there is something to be said of it.
  func drawSpelled(_ area: Rect, on frame: inout Frame, _ context: PaneContext) {
    guard area.height > 0 else { return }
    if let file = troubledFile {
      drawSpelled(file, area, on: &frame, context)
    } else if let letter = shownDeadLetter {
      drawSpelled(letter, area, on: &frame, context)
    }
  }

  /// One dead letter whole: where it is, why it was refused, its bytes and a caret under the
  /// offence.
  private func drawSpelled(
    _ letter: DeadLetter, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    drawRule(area, on: &frame, symbols)
    let head =
      area.height < OperationsLayout.roomySpelledRows
      ? [Self.summary(letter, context)] : Self.lines(letter, context)
    var row = area.row + 1
    for line in head {
      line.draw(
        on: &frame, column: area.column + 1, row: row, width: area.width - 2, symbols: symbols)
      row += 1
    }
    let bytes = SpelledBytes(
      letter.bytes, column: letter.column, width: area.width - 2, ellipsis: symbols.ellipsis)
    frame.put(bytes.text, column: area.column + 1, row: row)
    guard let caret = bytes.caret else { return }
    frame.put(
      "^ here", column: area.column + 1 + caret, row: row + 1, style: Style(.error))
  }

  /// A file's whole path, and what is wrong with it on as many lines as there are.
  private func drawSpelled(
    _ file: FeedFile, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    drawRule(area, on: &frame, context.symbols)
    let width = area.width - 2
    let path = file.name.pathCut(toCells: width, ellipsis: context.symbols.ellipsis)
    frame.put(path, column: area.column + 1, row: area.row + 1, style: Style(.value))
    let lines = file.trouble.lines(
      ofCells: width, most: area.height - 2, ellipsis: context.symbols.ellipsis)
    for (index, line) in lines.enumerated() {
      frame.put(
        line, column: area.column + 1, row: area.row + 2 + index, style: Style(.error))
    }
  }

  private func drawRule(_ area: Rect, on frame: inout Frame, _ symbols: Symbols) {
    let rule = String(repeating: symbols.isASCII ? "-" : "─", count: max(0, area.width - 2))
    frame.put(rule, column: area.column + 1, row: area.row, style: Style(.border))
  }

  private static func place(_ letter: DeadLetter) -> String {
    let column = letter.column.map { ":\($0)" } ?? ""
    return "\(letter.file)@\(letter.offset)\(column)"
  }

  /// All in one line, as far as it goes.
  private static func summary(_ letter: DeadLetter, _ context: PaneContext) -> StyledLine {
    var line = StyledLine(gap: 2)
    line.add((letter.code.rawValue, .error))
    line.add((place(letter), .value))
    line.add(rank: 1, (letter.tenantID?.rawValue ?? "", .text))
    line.add(rank: 2, (Figures.moment(letter.firstSeen, now: context.now), .text))
    line.add(rank: 3, (letter.reason, .text))
    return line
  }

  private static func lines(_ letter: DeadLetter, _ context: PaneContext) -> [StyledLine] {
    var (head, reason, file) = (StyledLine(gap: 2), StyledLine(), StyledLine())
    head.add((letter.code.rawValue, .error))
    head.add((Figures.moment(letter.firstSeen, now: context.now), .text))
    head.add(rank: 1, (letter.tenantID?.rawValue ?? "", .value))
    reason.add((letter.reason, .text))
    file.add((place(letter), .dim))
    return [head, reason, file]
  }
}
