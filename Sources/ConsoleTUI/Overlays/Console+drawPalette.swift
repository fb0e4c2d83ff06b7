import Domain

extension Console {
  func draw(_ palette: Palette, _ frame: inout Frame) {
    let rect = Rect(
      column: max(0, (size.columns - 84) / 2), row: 2, width: min(84, size.columns),
      height: min(24, size.rows - 4))
    drawModal(rect, title: BoxTitle("Command", detail: "Esc"), &frame)
    frame.put(":", column: rect.column + 2, row: rect.row + 1, style: Style(.key))
    palette.field.draw(
      into: &frame, column: rect.column + 4, row: rect.row + 1, width: rect.width - 6)
    let list = Rect(
      column: rect.column + 1, row: rect.row + 3, width: rect.width - 2, height: rect.height - 4)
    let entries = entries(of: palette)
    if entries.isEmpty {
      frame.put(
        "no command and no tenant has these letters", column: list.column + 2, row: list.row,
        style: Style(.dim))
    }
    for (row, index) in Self.shown(entries.count, palette.cursor, list).enumerated() {
      draw(entries[index], list, row, isSelected: index == palette.cursor, &frame)
    }
  }

  private func draw(
    _ entry: Palette.Entry, _ list: Rect, _ row: Int, isSelected: Bool, _ frame: inout Frame
  ) {
    switch entry {
    case .command(let id):
      guard let command = CommandTable.command(id) else { return }
      let reason = refusal(of: command)
      let text = reason.map { "\(command.title) (\($0))" } ?? command.title
      drawListRow(
        text, note: keyMap.shown(id), list, row, isSelected: isSelected, isDim: reason != nil,
        &frame)
    case .tenant(let tenant):
      drawListRow(
        tenant.name, note: "tenant \(tenant.id)", list, row, isSelected: isSelected, &frame)
    }
  }
}
