/// What the footer tells of the last key, or of an answer that came after it; the next key takes
/// it away, so that it never stands in the place of another screen's keys.
package struct Message: Equatable, Sendable {
  package var text: String
  package var role: Role
  /// Ticks until it goes away by itself; an error waits for a key.
  var ticksLeft: Int?

  static func told(_ text: String) -> Message { Message(text: text, role: .notice, ticksLeft: 4) }
  static func failed(_ text: String) -> Message { Message(text: text, role: .error) }
}
