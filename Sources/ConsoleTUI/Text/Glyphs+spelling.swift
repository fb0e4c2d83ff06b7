extension Glyphs {
  /// Two regional indicators make a flag on some terminals and two letters on others.
  static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x1f1e6...0x1f1ff: Unicode.Scalar(UInt8(scalar.value - 0x1f1e6) + UInt8(ascii: "A"))
    case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x1680: " "
    default: scalar
    }
  }

  /// The visible stand-in of a code point that must not reach a terminal.
  static func spelling(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + scalar.value) ?? "·")
    case 0x7f: "\u{2421}"
    case 0xad, 0x200b...0x200d, 0x2060...0x2064, 0xfeff, 0x180e: "·"
    default: "<U+\(hex(scalar.value))>"
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }

  func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1f3fb...0x1f3ff).contains(scalar.value) && previous >= 0x261d
  }

  /// Selectors change the width on some terminals only; joiners matter between letters of the
  /// scripts that use them, and there the terminal's own shaping does without.
  func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xfe00...0xfe0f, 0xe0100...0xe01ef: true
    case 0x200d: previous >= 0x2190 || isJoiningScript
    case 0x200c: isJoiningScript
    default: false
    }
  }

  private var isJoiningScript: Bool { (0x600...0xdff).contains(previous) }
}
