/// One cell of a frame.
package struct Cell: Equatable, Sendable {
  /// One printable grapheme cluster; empty in the right half of a wide one.
  package var text: String
  package var style: Style

  package init(text: String = " ", style: Style = .text) {
    self.text = text
    self.style = style
  }
}
