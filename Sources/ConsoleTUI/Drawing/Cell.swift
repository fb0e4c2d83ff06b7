/// One cell of a frame.
package struct Cell: Equatable, Sendable {
  package var glyph: Glyph
  package var style: Style

  package init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// The first grapheme cluster of a text.
  package init(text: String = " ", style: Style = .text) {
    var glyphs = Glyphs(text)
    self.init(glyph: glyphs.next() ?? .rightHalf, style: style)
  }

  /// One printable grapheme cluster; empty in the right half of a wide one.
  package var text: String { glyph.text }

  package var isRightHalf: Bool { glyph == .rightHalf }
}
