/// Text as a cell that no spreadsheet evaluates and no terminal obeys
/// (https://owasp.org/www-community/attacks/CSV_Injection).
enum SpreadsheetText {
  /// With an apostrophe before what would begin a formula, and control characters shown by their
  /// pictures. Line feeds, carriage returns and tabs stay: quotes hold them.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let spelled =
      text.unicodeScalars.contains(where: isControl)
      ? String(text.unicodeScalars.map(picture)) : text
    return beginsFormula(first) ? "'" + spelled : spelled
  }

  static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\n"),
        UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        true
      default: false
      }
    } || text.first == " " || text.last == " "
  }

  /// Also the full-width forms, which some spreadsheets take for the others.
  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  private static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isControl(scalar) else { return scalar }
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    default: return "\u{FFFD}"
    }
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
