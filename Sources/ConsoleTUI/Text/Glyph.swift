/// What one or two cells show: a printable character with up to four combining marks, as many as an
/// ncurses cell holds.
///
/// It is two words, five code points of 21 bits, so that a frame of thousands is drawn, copied and
/// compared without counting a single reference.
package struct Glyph: Equatable, Sendable {
  static let mostMarks = 4
  /// What the right half of a wide one holds: nothing of its own.
  package static let rightHalf = Glyph()
  static let blank = Glyph(" ")

  /// The base, two marks, and whether it is wide.
  private var low: UInt64 = 0
  /// Two more marks.
  private var high: UInt64 = 0

  private init() {}

  init(_ base: Unicode.Scalar, isWide: Bool = false) {
    low = UInt64(base.value) | (isWide ? 1 << 63 : 0)
  }

  /// Of a printable ASCII character.
  init(printable byte: UInt8) { low = UInt64(byte) }

  /// The code points' values; 0 where there is none.
  package var base: UInt32 { Self.part(low, 0) }
  package var marks: (UInt32, UInt32, UInt32, UInt32) {
    (Self.part(low, 1), Self.part(low, 2), Self.part(high, 0), Self.part(high, 1))
  }

  /// Cells that it takes.
  var width: Int { isWide ? 2 : 1 }
  package var isWide: Bool { low >> 63 == 1 }

  /// Empty for a right half.
  package var text: String {
    var text = ""
    for value in [base, marks.0, marks.1, marks.2, marks.3] where value > 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Puts a mark on it; a fifth is left out.
  mutating func add(_ mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    switch marks {
    case (0, _, _, _): low |= value << 21
    case (_, 0, _, _): low |= value << 42
    case (_, _, 0, _): high |= value
    case (_, _, _, 0): high |= value << 21
    default: break
    }
  }

  private static func part(_ word: UInt64, _ index: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: word >> (index * 21) & 0x1f_ffff)
  }
}
