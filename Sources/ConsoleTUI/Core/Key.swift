/// A key press, after escape sequences have been put together.
package enum Key: Equatable, Hashable, Sendable {
  /// A printable character, one grapheme cluster.
  case character(Character)
  /// Ctrl with a lower-case letter.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case pageUp, pageDown, home, end
  case function(Int)
}
