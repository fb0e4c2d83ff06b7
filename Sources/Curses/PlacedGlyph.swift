import CNcurses
import ConsoleTUI

/// A glyph as this terminal's locale can print it.
///
/// Where the locale's widths differ from ours, a `?` is shown: a wrong width would shift the rest of
/// the row.
struct PlacedGlyph {
  var base: UInt32
  var marks: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  var isWide = false

  static let blank = PlacedGlyph(base: 0x20)
  /// Shown for what this locale cannot print.
  static let unknown = PlacedGlyph(base: 0x3F)

  private init(base: UInt32) { self.base = base }

  /// - Parameter isWide: whether there is room for two cells.
  init(_ glyph: Glyph, isWide: Bool) {
    base = glyph.base
    if base < 0x7F && glyph.marks.0 == 0 { return }
    let width = cn_width(base)
    guard width == 1 || (width == 2 && isWide) else {
      self = .unknown
      return
    }
    self.isWide = width == 2
    keep(glyph.marks)
  }

  /// The marks before the first that is none here.
  private mutating func keep(_ all: (UInt32, UInt32, UInt32, UInt32)) {
    guard Self.isMark(all.0) else { return }
    marks.0 = all.0
    guard Self.isMark(all.1) else { return }
    marks.1 = all.1
    guard Self.isMark(all.2) else { return }
    marks.2 = all.2
    if Self.isMark(all.3) { marks.3 = all.3 }
  }

  /// Zero wide, and without a say in how wide the cluster is: no joiner, no variation selector.
  private static func isMark(_ value: UInt32) -> Bool {
    value != 0 && cn_width(value) == 0 && value != 0x200D && !(0xFE00...0xFE0F).contains(value)
  }
}
