import Domain

extension Console {
  func draw(_ picker: Picker, _ frame: inout Frame) {
    let widest = picker.items.map { $0.title.cellWidth + $0.note.cellWidth }.max() ?? 0
    let width = max(34, widest + 14, picker.hint.cellWidth + 6)
    let rect = modalRect(width: width, height: max(1, picker.items.count) + 4)
    drawModal(rect, title: BoxTitle(picker.title, detail: "Esc"), &frame)
    let list = Rect(
      column: rect.column + 1, row: rect.row + 1, width: rect.width - 2, height: rect.height - 4)
    if picker.items.isEmpty {
      frame.put("nothing saved yet", column: list.column + 2, row: list.row, style: Style(.dim))
    }
    for (row, index) in Self.shown(picker.items.count, picker.cursor, list).enumerated() {
      let item = picker.items[index]
      let box = item.isOn.map { $0 ? "[x] " : "[ ] " } ?? ""
      drawListRow(
        box + item.title, note: item.note, list, row, isSelected: index == picker.cursor, &frame)
    }
    frame.put(
      picker.hint, column: rect.column + 3, row: rect.endRow - 2, style: Style(.dim),
      width: rect.width - 5)
  }

  /// The items on screen: as many as there are rows, with the cursor among them.
  static func shown(_ count: Int, _ cursor: Int, _ list: Rect) -> Range<Int> {
    let height = max(0, list.height)
    let start = max(0, min(cursor - height / 2, count - height))
    return start..<min(count, start + height)
  }

  func drawListRow(
    _ text: String, note: String, _ list: Rect, _ row: Int, isSelected: Bool,
    isDim: Bool = false, _ frame: inout Frame
  ) {
    let line = list.row + row
    frame.put(
      text, column: list.column + 2, row: line, style: Style(isDim ? .dim : .text),
      width: max(0, list.width - 4 - note.cellWidth), alignment: .left,
      ellipsis: symbols.ellipsis)
    frame.put(note, endingAt: list.endColumn - 1, row: line, style: Style(.dim))
    guard isSelected else { return }
    frame.put(symbols.selected, column: list.column, row: line, style: Style(.accent))
    frame.restyle(Rect(column: list.column, row: line, width: list.width, height: 1)) {
      $0.row = .selected
    }
    if overlayHasNoField { frame.cursor = Frame.Position(column: list.column, row: line) }
  }

  private var overlayHasNoField: Bool {
    if case .picker = overlay { true } else { false }
  }
}
