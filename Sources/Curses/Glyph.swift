import CNcurses

/// A grapheme cluster as ncurses can hold it: one character that takes room, and up to four marks
/// that take none.
///
/// Of a cluster that joins several (an emoji family) the first is shown: terminals disagree about
/// the width of the whole, and a wrong width would shift the rest of the row.
struct Glyph: Equatable {
  var base: UInt32
  var marks: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  var isWide = false

  static let blank = Glyph(base: 0x20)
  /// Shown for what this locale cannot print.
  static let unknown = Glyph(base: 0x3F)

  private init(base: UInt32) { self.base = base }

  init(_ text: String, isWide: Bool) {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), first.value >= 0x20 else {
      self = .unknown
      return
    }
    base = first.value
    if base < 0x7F && text.utf8.count == 1 { return }
    let width = cn_width(base)
    guard width == 1 || (width == 2 && isWide) else {
      self = .unknown
      return
    }
    self.isWide = width == 2
    collect(&scalars)
  }

  private mutating func collect(_ scalars: inout String.UnicodeScalarView.Iterator) {
    var found: [UInt32] = []
    while found.count < 4, let mark = scalars.next(), Self.isMark(mark) { found.append(mark.value) }
    found += Array(repeating: 0, count: 4 - found.count)
    marks = (found[0], found[1], found[2], found[3])
  }

  /// Zero wide, and without a say in how wide the cluster is: no joiner, no variation selector.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    cn_width(scalar.value) == 0 && scalar.value != 0x200D
      && !(0xFE00...0xFE0F).contains(scalar.value)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.base == right.base && left.marks == right.marks && left.isWide == right.isWide
  }
}
