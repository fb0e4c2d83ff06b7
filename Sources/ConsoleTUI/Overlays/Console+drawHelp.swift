import Domain

extension Console {
  func draw(_ help: HelpPanel, _ frame: inout Frame) {
    let rect = Rect(
      column: max(0, (size.columns - 110) / 2), row: 1, width: min(110, size.columns),
      height: size.rows - 2)
    drawModal(
      rect, title: BoxTitle("Help", detail: "\(place.title); Esc closes, \(symbols.enter) runs"),
      &frame)
    let next = frame.put(
      "type to search by name or key  ", column: rect.column + 2, row: rect.row + 1,
      style: Style(.dim))
    help.field.draw(
      into: &frame, column: next, row: rect.row + 1, width: rect.endColumn - next - 2)
    let list = Rect(
      column: rect.column + 1, row: rect.row + 3, width: rect.width - 2, height: rect.height - 4)
    let lines = lines(of: help)
    let cursor = lines.firstIndex { $0.index == help.cursor } ?? 0
    for (row, index) in Self.shown(lines.count, cursor, list).enumerated() {
      draw(lines[index], list, row, isSelected: lines[index].index == help.cursor, &frame)
    }
    if lines.isEmpty {
      frame.put("nothing found", column: list.column + 2, row: list.row, style: Style(.dim))
    }
  }

  private struct HelpLine {
    var heading: String?
    var command: Command?
    /// Position among the commands; `nil` for headings.
    var index: Int?
  }

  private func lines(of help: HelpPanel) -> [HelpLine] {
    var lines: [HelpLine] = []
    var group: Command.Group?
    for (index, command) in commands(of: help).enumerated() {
      if help.field.text.isEmpty, command.group != group {
        if group != nil { lines.append(HelpLine()) }
        lines.append(HelpLine(heading: command.group.rawValue))
        group = command.group
      }
      lines.append(HelpLine(command: command, index: index))
    }
    return lines
  }

  private func draw(
    _ line: HelpLine, _ list: Rect, _ row: Int, isSelected: Bool, _ frame: inout Frame
  ) {
    let place = list.row + row
    if let heading = line.heading {
      frame.put(heading, column: list.column + 2, row: place, style: Style(.heading, isBold: true))
    }
    guard let command = line.command else { return }
    let reason =
      refusal(of: command)
      ?? (command.places.contains(self.place) ? nil : "not in the \(self.place.title)")
    let keys = (keyMap.keys[command.id] ?? []).map(\.description).joined(separator: " ")
    frame.put(
      keys, column: list.column + 2, row: place, style: Style(reason == nil ? .key : .dim),
      width: 14)
    frame.put(
      command.title, column: list.column + 17, row: place,
      style: Style(reason == nil ? .value : .dim), width: 25)
    let rest = max(0, list.width - 45)
    frame.put(
      reason.map { "(\($0))" } ?? command.help, column: list.column + 43, row: place,
      style: Style(.dim), width: rest, alignment: .left, ellipsis: symbols.ellipsis)
    guard isSelected else { return }
    frame.put(symbols.selected, column: list.column, row: place, style: Style(.accent))
    frame.restyle(Rect(column: list.column, row: place, width: list.width, height: 1)) {
      $0.row = .selected
    }
  }
}
