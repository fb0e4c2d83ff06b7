/// The line over the footer that tells what has just happened.
package struct Message: Equatable, Sendable {
  package var text: String
  package var role: Role
  /// Ticks until it goes away by itself; an error stays until a key is pressed.
  var ticksLeft: Int?

  static func told(_ text: String) -> Message { Message(text: text, role: .notice, ticksLeft: 4) }
  static func failed(_ text: String) -> Message { Message(text: text, role: .error) }
}
