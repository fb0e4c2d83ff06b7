import CNcurses
import ConsoleTUI

/// Styles as ncurses attributes and colour pairs, made as they are first used.
///
/// In true colour, ncurses is told palette numbers from 16 on, one for each colour of the theme,
/// and `tint` puts the colour in the number's place: the palette of the terminal stays as it is.
struct Inks {
  private let depth: ColorDepth
  private let looks: (Style, ColorDepth) -> Look
  private var inks: [Style: Ink] = [:]
  private var pairs: [[Int32]: Int32] = [:]
  private var slots: [Look.Color: Int32] = [:]
  private var tints = Tints()

  init(depth: ColorDepth, looks: @escaping (Style, ColorDepth) -> Look) {
    self.depth = depth
    self.looks = looks
  }

  subscript(style: Style) -> Ink {
    mutating get {
      if let ink = inks[style] { return ink }
      let ink = make(looks(style, depth))
      inks[style] = ink
      return ink
    }
  }

  func tint(_ bytes: [UInt8]) -> [UInt8] { depth == .trueColor ? tints.apply(to: bytes) : bytes }

  private mutating func make(_ look: Look) -> Ink {
    var attributes: UInt32 = 0
    if look.isBold { attributes |= cn_bold() }
    if look.isDim { attributes |= cn_dim() }
    if look.isReverse { attributes |= cn_reverse() }
    if look.isUnderlined { attributes |= cn_underline() }
    if look.isItalic { attributes |= cn_italic() }
    guard depth > .mono else { return Ink(attributes: attributes, pair: 0) }
    let pair = pair(number(look.foreground), number(look.background))
    return Ink(attributes: attributes, pair: pair)
  }

  /// Pairs that cannot be made are shown in the terminal's own colours.
  private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if foreground < 0 && background < 0 { return 0 }
    if let pair = pairs[[foreground, background]] { return pair }
    let next = Int32(pairs.count + 1)
    let pair = cn_set_pair(next, foreground, background) ? next : 0
    pairs[[foreground, background]] = pair
    return pair
  }

  private mutating func number(_ color: Look.Color?) -> Int32 {
    switch (color, depth) {
    case (nil, _): -1
    case (.ansi(let number), .ansi8): Int32(number % 8)
    case (.ansi(let number), _): Int32(number)
    case (.rgb(let red, let green, let blue), .trueColor): slot(red, green, blue)
    case (.rgb(let red, let green, let blue), .indexed256):
      Int32(Palette.nearest256(red, green, blue))
    case (.rgb(let red, let green, let blue), _):
      Int32(Palette.nearest16(red, green, blue)) % (depth == .ansi8 ? 8 : 16)
    }
  }

  private mutating func slot(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let color = Look.Color.rgb(red: red, green: green, blue: blue)
    if let slot = slots[color] { return slot }
    guard let slot = tints.add(red, green, blue) else {
      return Int32(Palette.nearest256(red, green, blue))
    }
    slots[color] = Int32(slot)
    return Int32(slot)
  }
}
