/// The sanitiser: turns any text into glyphs that every terminal places alike and obeys never.
///
/// Controls become pictures (`␛`), other unprintables their number (`<U+009B>`), invisible
/// formats `·`. What terminals disagree about is left out: variation selectors, skin tones, the
/// joiner between emoji; a flag is shown by its two letters. A glyph holds at most four marks,
/// the capacity of an ncurses cell, so that a grapheme of ten kilobytes stays one cell.
struct Glyphs: Sequence, IteratorProtocol {
  static let mostMarks = 4
  private static let ascii = (0x20...0x7e).map { String(UnicodeScalar(UInt8($0))) }

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
    if let scalar = spelled.popFirst() { return Glyph(text: String(scalar), width: 1) }
    while let scalar = ahead {
      ahead = scalars.next()
      defer { previous = scalar.value }
      switch ScalarKind(scalar) {
      case .narrow: return glyph(Self.replaced(scalar), width: 1)
      case .wide:
        if isSkinTone(scalar) { continue }
        return glyph(scalar, width: 2)
      case .combining: return glyph("\u{25cc}", marks: scalar)
      case .unprintable:
        if isLeftOut(scalar) { continue }
        spelled = Self.spelling(of: scalar)[...].unicodeScalars
        return next()
      }
    }
    return nil
  }

  private mutating func glyph(_ base: Unicode.Scalar, width: Int) -> Glyph {
    let isASCII = base.value < 0x7f
    guard let mark = ahead, mark.value >= 0x300, ScalarKind(mark) == .combining else {
      return Glyph(
        text: isASCII ? Self.ascii[Int(base.value) - 0x20] : String(base), width: width)
    }
    return combined(base, width: width)
  }

  private mutating func glyph(_ base: Unicode.Scalar, marks first: Unicode.Scalar) -> Glyph {
    var glyph = Glyph(text: String(base), width: 1)
    glyph.text.unicodeScalars.append(first)
    return glyph
  }

  private mutating func combined(_ base: Unicode.Scalar, width: Int) -> Glyph {
    var text = String(base)
    var marks = 0
    while let mark = ahead, ScalarKind(mark) == .combining {
      if marks < Self.mostMarks { text.unicodeScalars.append(mark) }
      marks += 1
      ahead = scalars.next()
    }
    return Glyph(text: text, width: width)
  }
}
