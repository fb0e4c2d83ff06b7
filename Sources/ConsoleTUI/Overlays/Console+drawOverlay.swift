import Domain

extension Console {
  func drawOverlay(_ frame: inout Frame) {
    if let prefix { drawWhichKey(prefix, &frame) }
    switch overlay {
    case .prompt(let prompt): drawPrompt(prompt, &frame)
    case .confirmation(let confirmation): draw(confirmation, &frame)
    case .picker(let picker): draw(picker, &frame)
    case .palette(let palette): draw(palette, &frame)
    case .help(let help): draw(help, &frame)
    case .form(let form): draw(form, &frame)
    case .filter, nil: break
    }
  }

  /// A box in the middle, at most as large as the screen leaves room for.
  func modalRect(width: Int, height: Int) -> Rect {
    let width = min(width, size.columns - 4)
    let height = min(height, size.rows - 4)
    return Rect(
      column: (size.columns - width) / 2, row: max(1, (size.rows - height) / 2), width: width,
      height: height)
  }

  func drawModal(_ rect: Rect, title: BoxTitle, _ frame: inout Frame) {
    frame.fill(rect)
    frame.box(rect, title: title, isFocused: true, symbols: symbols)
  }

  private func draw(_ confirmation: Confirmation, _ frame: inout Frame) {
    let width = max(40, (confirmation.lines.map(\.cellWidth).max() ?? 0) + 8)
    let rect = modalRect(width: width, height: confirmation.lines.count + 6)
    drawModal(rect, title: BoxTitle(confirmation.title), &frame)
    for (index, line) in confirmation.lines.enumerated() {
      frame.put(
        line, column: rect.column + 4, row: rect.row + 2 + index, style: Style(.text),
        width: rect.width - 6)
    }
    let row = rect.endRow - 3
    let cancel = "[ Cancel ]"
    frame.put(cancel, column: rect.column + 4, row: row, style: Style(.text, row: .selected))
    var next = rect.column + 4 + cancel.cellWidth + 3
    next = frame.put("y", column: next, row: row, style: Style(.key))
    frame.put(" \(confirmation.title.lowercased())", column: next, row: row, style: Style(.text))
    frame.cursor = Frame.Position(column: rect.column + 6, row: row)
  }

  /// What may follow the first key of a sequence, at the bottom; what cannot run says why.
  private func drawWhichKey(_ prefix: Key, _ frame: inout Frame) {
    let choices = keyMap.continuations(of: prefix, at: place)
    let rect = Rect(
      column: 0, row: max(1, size.rows - 3 - choices.count), width: size.columns,
      height: choices.count + 2)
    drawModal(rect, title: title(of: prefix, choices.map(\.command.id)), &frame)
    for (index, choice) in choices.enumerated() {
      drawChoice(choice, row: rect.row + 1 + index, &frame)
    }
  }

  /// `a actions on contoso-retail`: what is done is done to the row under the cursor, and where
  /// other rows are marked, their marks count for nothing.
  private func title(of prefix: Key, _ commands: [Command.ID]) -> BoxTitle {
    let name = commands.first?.footerTitle ?? "more"
    guard commands.contains(where: \.isOfTenant), let tenant = catalog.selected else {
      return BoxTitle(key: prefix.name, name, detail: "Esc closes")
    }
    let marks = catalog.marks.subtracting([tenant.id]).count
    guard marks > 0 else {
      return BoxTitle(key: prefix.name, "\(name) on \(tenant.name)", detail: "Esc closes")
    }
    let others = "\(Figures.grouped(Int64(marks))) marked"
    return BoxTitle(
      key: prefix.name, "\(name) on \(tenant.name) alone",
      detail: "not on the \(others)   Esc closes", detailRole: .warning)
  }

  private func drawChoice(_ choice: (key: Key, command: Command), row: Int, _ frame: inout Frame) {
    let reason = refusal(of: choice.command)
    frame.put(
      choice.key.name, column: 3, row: row, style: Style(reason == nil ? .key : .dim, isBold: true))
    let next = frame.put(
      choice.command.title, column: 6, row: row, style: Style(reason == nil ? .text : .dim))
    frame.put(
      reason ?? choice.command.help, column: max(29, next + 2), row: row, style: Style(.dim),
      width: size.columns - max(29, next + 2) - 2, alignment: .left, ellipsis: symbols.ellipsis)
  }
}
