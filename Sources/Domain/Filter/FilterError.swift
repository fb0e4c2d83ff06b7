/// Why a filter text is no filter, and at which character.
package struct FilterError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Counts characters from 0; the end of the text if something is missing there.
  package var position: Int
  /// What is wrong and what to write instead.
  package var message: String

  package init(position: Int, message: String) {
    self.position = position
    self.message = message
  }

  package var description: String { "character \(position + 1): \(message)" }
}
