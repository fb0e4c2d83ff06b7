import Domain

extension Console {
  /// What an overlay without a box says in the last row: questions, completions, errors.
  var overlayLine: StyledLine? {
    switch overlay {
    case .filter(let editor): line(of: editor)
    case .prompt(let prompt): line(of: prompt)
    case .form(let form): line(of: form)
    default: nil
    }
  }

  private func line(of editor: FilterEditor) -> StyledLine {
    var line = StyledLine(gap: 3)
    if let error = editor.error, !editor.isUnfinished {
      line.add(("\(symbols.cross) character \(error.position + 1): ", .error))
      line.gap = 0
      line.add((error.message, .text))
      return line
    }
    if !editor.candidates.isEmpty {
      line.add(("Tab ", .key), (editor.candidates.prefix(8).joined(separator: "  "), .text))
    } else if editor.field.text.isEmpty {
      line.add((CommandTable.command(.filter)?.help ?? "", .dim))
    }
    line.add(rank: 1, (symbols.enter, .key), (" keep", .dim))
    line.add(rank: 1, ("Esc", .key), (" restore", .dim))
    return line.fitted(to: size.columns - 2)
  }

  private func line(of form: Form) -> StyledLine {
    var line = StyledLine(gap: 3)
    if form.isWaiting { return line }
    line.add(("Tab", .key), (" next", .dim))
    if form.focusedField != nil { line.add(rank: 2, ("Ctrl-U", .key), (" clear", .dim)) }
    if form.purpose != .unlock { line.add(("Esc", .key), (" cancel", .dim)) }
    line.add(rank: 1, (form.hint, .dim))
    return line.fitted(to: size.columns - 2)
  }

  private func line(of prompt: Prompt) -> StyledLine {
    var line = StyledLine(gap: 1)
    line.add(("\(prompt.purpose.question):", .accent))
    return line
  }

  /// The field of a prompt stands behind its question in the last row.
  func drawPrompt(_ prompt: Prompt, _ frame: inout Frame) {
    let column = 3 + prompt.purpose.question.cellWidth
    let end = prompt.field.draw(
      into: &frame, column: column, row: size.rows - 1, width: size.columns - column - 1)
    guard !prompt.mistake.isEmpty else { return }
    frame.put(
      "\(symbols.cross) \(prompt.mistake)", column: end + 2, row: size.rows - 1,
      style: Style(.error), width: max(0, size.columns - end - 3), alignment: .left,
      ellipsis: symbols.ellipsis)
  }
}
