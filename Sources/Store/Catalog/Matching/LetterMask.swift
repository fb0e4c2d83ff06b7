/// Which letters a text has, in 32 bits: what lacks a word's letters cannot match it, and is passed
/// over without a look at its bytes.
enum LetterMask {
  static func mask(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 | bit($1) }
  }

  /// A bit for each of a–z, three for digits, one for other ASCII, two for the rest.
  private static func bit(_ byte: UInt8) -> UInt32 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt32(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << (26 + UInt32(byte % 3))
    case 0..<128: 1 << 29
    case 128..<192: 1 << 30
    default: 1 << 31
    }
  }
}
