/// Where the rows of a form stand: fields and buttons always, facts as far as there is room.
struct FormLayout: Equatable {
  static let widest = 76

  /// Border included.
  let rect: Rect
  let facts: Rect
  /// The first of the facts' lines on screen.
  let firstFact: Int
  let fieldRow: Int
  /// As many rows as the message has lines; those above it are moved up, or are fewer facts.
  let message: Rect
  let buttonRow: Int

  /// Fields and buttons keep their rows, and a message is read at a glance.
  static func mostMessageLines(of form: Form, in size: ScreenSize) -> Int {
    max(1, min(4, size.rows - 7 - form.fields.count))
  }

  init(_ form: Form, factLines: Int, messageLines: Int = 1, in size: ScreenSize) {
    let width = min(Self.widest, size.columns - 4)
    let room = max(0, size.rows - 4)
    let messageHeight = min(max(1, messageLines), Self.mostMessageLines(of: form, in: size))
    let fixed = 2 + form.fields.count + 1 + messageHeight
    let isRoomy = fixed + factLines + 4 <= room
    let airs = isRoomy ? (form.fields.isEmpty ? 3 : 4) : 0
    let height = min(room, fixed + factLines + airs)
    let shown = max(0, height - fixed - airs)
    rect = Rect(
      column: (size.columns - width) / 2, row: max(1, (size.rows - height) / 2), width: width,
      height: height)
    let air = isRoomy ? 1 : 0
    facts = Rect(
      column: rect.column + 3, row: rect.row + 1 + air, width: rect.width - 6, height: shown)
    firstFact = min(form.scrolled, max(0, factLines - shown))
    buttonRow = rect.endRow - 2 - air
    message = Rect(
      column: facts.column, row: buttonRow - messageHeight, width: facts.width,
      height: messageHeight)
    fieldRow = message.row - form.fields.count - (form.fields.isEmpty ? 0 : air)
  }
}
