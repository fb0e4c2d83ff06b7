/// The sanitiser: turns any text into glyphs that every terminal places alike and obeys never.
///
/// Controls become pictures (`␛`), other unprintables their number (`<U+009B>`), invisible
/// formats `·`. What terminals disagree about is left out: variation selectors, skin tones, the
/// joiner between emoji; a flag is shown by its two letters. A glyph holds at most four marks,
/// the capacity of an ncurses cell, so that a grapheme of ten kilobytes stays one cell.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var spelled: Substring.UnicodeScalarView = ""[...].unicodeScalars
  /// The code point before `ahead`'s predecessor, to judge joiners and skin tones by.
  var previous: UInt32 = 0

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    if let scalar = spelled.popFirst() { return Glyph(scalar) }
    while let scalar = ahead {
      ahead = scalars.next()
      defer { previous = scalar.value }
      switch ScalarKind(scalar) {
      case .narrow: return marked(Glyph(Self.replaced(scalar)))
      case .wide:
        if isSkinTone(scalar) { continue }
        return marked(Glyph(scalar, isWide: true))
      case .combining:
        var glyph = Glyph("\u{25cc}")
        glyph.add(scalar)
        return glyph
      case .unprintable:
        if isLeftOut(scalar) { continue }
        spelled = Self.spelling(of: scalar)[...].unicodeScalars
        return next()
      }
    }
    return nil
  }

  /// With the marks that follow.
  private mutating func marked(_ bare: Glyph) -> Glyph {
    var glyph = bare
    while let mark = ahead, mark.value >= 0x300, ScalarKind(mark) == .combining {
      glyph.add(mark)
      ahead = scalars.next()
    }
    return glyph
  }
}
