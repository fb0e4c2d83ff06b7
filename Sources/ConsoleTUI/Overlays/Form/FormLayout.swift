/// Where the rows of a form stand: fields and buttons always, facts as far as there is room.
struct FormLayout: Equatable {
  static let widest = 76

  /// Border included.
  let rect: Rect
  let facts: Rect
  /// The first of the facts' lines on screen.
  let firstFact: Int
  let fieldRow: Int
  let messageRow: Int
  let buttonRow: Int

  init(_ form: Form, factLines: Int, in size: ScreenSize) {
    let width = min(Self.widest, size.columns - 4)
    let room = max(0, size.rows - 4)
    let fixed = 2 + form.fields.count + 2
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
    messageRow = buttonRow - 1
    fieldRow = messageRow - form.fields.count - (form.fields.isEmpty ? 0 : air)
  }
}
