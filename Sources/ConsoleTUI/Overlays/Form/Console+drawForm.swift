import Domain

extension Console {
  func draw(_ form: Form, _ frame: inout Frame) {
    let width = min(FormLayout.widest, size.columns - 4) - 6
    let lines = form.factLines(width: width, symbols: symbols)
    let (told, role) = message(of: form)
    let message = told.lines(
      ofCells: width, most: FormLayout.mostMessageLines(of: form, in: size),
      ellipsis: symbols.ellipsis)
    let layout = FormLayout(
      form, factLines: lines.count, messageLines: message.count, in: size)
    var title = BoxTitle(form.title, detail: form.note)
    if lines.count > layout.facts.height {
      let rest = lines.count - layout.facts.height - layout.firstFact
      title.footnote = rest > 0 ? "PgDn \(rest) more lines" : "PgUp"
    }
    drawModal(layout.rect, title: title, &frame)
    frame.cursor = nil
    for (row, line) in lines.dropFirst(layout.firstFact).prefix(layout.facts.height).enumerated() {
      line.draw(
        on: &frame, column: layout.facts.column, row: layout.facts.row + row,
        width: layout.facts.width, symbols: symbols)
    }
    drawFields(form, layout, &frame)
    for (row, line) in message.enumerated() {
      frame.put(
        line, column: layout.message.column, row: layout.message.row + row, style: Style(role),
        width: layout.message.width, alignment: .left, ellipsis: symbols.ellipsis)
    }
    drawButtons(form, layout, &frame)
  }

  private func drawFields(_ form: Form, _ layout: FormLayout, _ frame: inout Frame) {
    let widest = form.fields.map(\.title.cellWidth).max() ?? 0
    let label = min(widest, layout.facts.width / 2)
    let start = layout.facts.column + label + 2
    let width = min(40, layout.facts.column + layout.facts.width - start)
    for (index, field) in form.fields.enumerated() {
      let row = layout.fieldRow + index
      let isFocused = form.focus == .field(field.id)
      if isFocused {
        frame.put(
          symbols.selected, column: layout.facts.column - 2, row: row, style: Style(.accent))
      }
      frame.put(
        field.title, column: layout.facts.column, row: row,
        style: Style(isFocused ? .value : .text, isBold: isFocused), width: label,
        alignment: .left, ellipsis: symbols.ellipsis)
      let box = Rect(column: start, row: row, width: width, height: 1)
      draw(field, box, isFocused: isFocused, &frame)
    }
  }

  private func draw(_ field: Form.Field, _ box: Rect, isFocused: Bool, _ frame: inout Frame) {
    let inner = box.inner
    frame.put(symbols.fieldStart, column: box.column, row: box.row, style: Style(.dim))
    frame.put(symbols.fieldEnd, column: box.endColumn - 1, row: box.row, style: Style(.dim))
    switch field.input {
    case .text(let text) where isFocused:
      text.draw(into: &frame, column: inner.column, row: box.row, width: inner.width)
    case .text(let text):
      frame.put(
        text.text, column: inner.column, row: box.row, style: Style(.input), width: inner.width,
        alignment: .left, ellipsis: symbols.ellipsis)
    case .secret(let secret):
      let count = min(secret.count, max(0, inner.width - 1))
      frame.put(
        String(repeating: symbols.secret, count: count), column: inner.column, row: box.row,
        style: Style(.input))
      if isFocused {
        frame.cursor = Frame.Position(column: inner.column + count, row: box.row)
      }
    case .choice(let options, _):
      let next = frame.put(
        field.text, column: inner.column, row: box.row, style: Style(.input),
        width: max(0, inner.width - 4))
      frame.put(
        options.count > 1 ? " \(symbols.turn)" : "", column: next, row: box.row,
        style: Style(isFocused ? .key : .dim), width: max(0, box.endColumn - 1 - next))
      if isFocused { frame.cursor = Frame.Position(column: inner.column, row: box.row) }
    }
  }

  /// Why it was not done, or cannot be now; what is being done.
  private func message(of form: Form) -> (text: String, role: Role) {
    if case .waiting(let what, _) = form.progress { return (what + symbols.ellipsis, .notice) }
    if let key = form.leavingBy {
      return ("\(symbols.warning) \(key.name) again drops what was typed", .warning)
    }
    if form.mistake.isEmpty, let button = form.focusedButton, let reason = form.refusal(of: button)
    {
      return ("\(button.title): \(reason)", .warning)
    }
    return form.mistake.isEmpty
      ? ("", .error) : ("\(symbols.cross) \(form.mistake)", .error)
  }

  private func drawButtons(_ form: Form, _ layout: FormLayout, _ frame: inout Frame) {
    let titles = form.buttons.map { "[ \($0.title) ]" }
    let all = titles.reduce(0) { $0 + $1.cellWidth }
    let gap = min(8, max(1, (layout.facts.width - all) / max(1, titles.count + 1)))
    var next = layout.facts.column + gap
    for (button, title) in zip(form.buttons, titles) {
      let isFocused = form.focus == .button(button.id)
      let isDim = form.isWaiting || form.refusal(of: button) != nil
      if isFocused {
        frame.put(
          symbols.selected, column: next - 1, row: layout.buttonRow, style: Style(.accent))
      }
      if isFocused, !form.isWaiting {
        frame.cursor = Frame.Position(column: next + 2, row: layout.buttonRow)
      }
      next = frame.put(
        title, column: next, row: layout.buttonRow,
        style: Style(
          isDim ? .dim : .value, row: isFocused ? .selected : .plain, isBold: isFocused),
        width: max(0, layout.rect.endColumn - 1 - next))
      next += gap
    }
  }
}
