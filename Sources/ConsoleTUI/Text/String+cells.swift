extension String {
  /// A plan's name, `ent.` for `enterprise` where it is narrow: more of the word would say no more.
  func planName(toCells width: Int) -> String {
    cellWidth <= width ? self : cut(toCells: 4, ellipsis: ".")
  }

  /// How many cells `Frame.put` draws it in.
  package var cellWidth: Int {
    if utf8.count <= 64, utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return utf8.count }
    return Glyphs(self).reduce(0) { $0 + $1.width }
  }

  /// Cut to a number of cells; what was cut is told by `…` (`~` in ASCII).
  package func cut(toCells width: Int, ellipsis: String = "…") -> String {
    guard width > 0 else { return "" }
    guard cellWidth > width else { return self }
    var text = ""
    var used = 0
    for glyph in Glyphs(self) {
      guard used + glyph.width <= width - 1 else { break }
      text += glyph.text
      used += glyph.width
    }
    return text + ellipsis
  }

  /// Filled up with spaces to a number of cells, never cut.
  package func filled(toCells width: Int, alignment: Alignment = .left) -> String {
    let rest = width - cellWidth
    guard rest > 0 else { return self }
    let spaces = String(repeating: " ", count: rest)
    return alignment == .left ? self + spaces : spaces + self
  }
}
