import Domain

/// A box of facts, fields and buttons over the screen: what is about to be done is read, completed
/// and then confirmed or not.
///
/// The focus starts on Cancel, and Enter never leaves a field for a button that changes something,
/// so Enter alone confirms nothing, however often it is pressed; neither does pasted text.
package struct Form: Equatable, Sendable {
  /// What has the keys.
  package enum Stop: Hashable, Sendable {
    case field(Field.ID)
    case button(Button.ID)
  }

  /// Whether it can be edited, or waits for what it asked for.
  package enum Progress: Equatable, Sendable {
    case editing
    /// Keys are refused until the ticket is answered; the text says what is done: `signing…`.
    case waiting(String, Ticket)
  }

  /// Whose it is, and what its buttons do.
  package let purpose: Purpose
  package let title: String
  /// In the upper border, on the right: `expires in 3 h 41 m`.
  package var note: String
  package var facts: [Fact]
  /// What choices offer, once it has been read.
  private(set) var options: [Field.ID: [Option]] = [:]
  package var fields: [Field]
  package let buttons: [Button]
  /// What the last row of the screen says besides the keys.
  package var hint: String
  /// Nothing is lost whatever is pressed: Enter in the last field presses the first button. So it is
  /// with what only adds, as a new export does.
  package let isHarmless: Bool
  package internal(set) var focus: Stop
  package internal(set) var progress = Progress.editing
  /// Why what was asked for was not done; until the next key.
  package internal(set) var mistake = ""
  /// Facts that are scrolled out at the top, where the terminal is small.
  var scrolled = 0
  /// The key that would have dropped what was typed; the same again does.
  var leavingBy: Key?
  /// Texts as the form was opened with them.
  private let given: [Field.ID: String]

  package init(
    _ purpose: Purpose, title: String, note: String = "", facts: [Fact] = [],
    fields: [Field] = [], buttons: [Button], hint: String = "", cancel: String = "Cancel",
    isHarmless: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    self.note = note
    self.facts = facts
    self.fields = fields
    self.buttons = [Button(.cancel, cancel)] + buttons
    self.isHarmless = isHarmless
    self.hint = hint
    given = Dictionary(fields.map { ($0.id, $0.text) }) { first, _ in first }
    focus = .button(.cancel)
  }

  package subscript(field: Field.ID) -> Field? { fields.first { $0.id == field } }

  /// What was typed or chosen; empty for a field that is not there, and for a secret.
  package func text(_ field: Field.ID) -> String { self[field]?.text ?? "" }

  package func secret(_ field: Field.ID) -> SecretText? {
    guard case .secret(let secret)? = self[field]?.input else { return nil }
    return secret
  }

  /// Whether words were typed that closing would lose; a passphrase alone is typed again at once.
  var isFilled: Bool {
    fields.contains { field in
      guard case .text = field.input else { return false }
      return !field.isEmpty && field.text != given[field.id]
    }
  }

  /// Gives a choice what there is to choose from, and the form back to its reader.
  mutating func fill(_ field: Field.ID, _ options: [Option]) {
    for index in fields.indices where fields[index].id == field {
      fields[index].input = .choice(options.map(\.text), at: 0)
    }
    self.options[field] = options
    progress = .editing
  }

  /// Overwrites what must not stay in memory.
  package func wipe() {
    for field in fields { if case .secret(let secret) = field.input { secret.wipe() } }
  }
}
