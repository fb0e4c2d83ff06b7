/// A colour of a theme: true, and as one of the 16 that the user has chosen for the terminal.
package struct ThemeColor: Equatable, Hashable, Sendable {
  package var red, green, blue: UInt8
  /// 0–15.
  package var ansi: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8, ansi: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
    self.ansi = ansi
  }

  /// Reads `#8fb8e8`.
  package init?(hex: String, ansi: UInt8? = nil) {
    let digits = hex.dropFirst()
    guard hex.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    let channels = [16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    self.init(red: channels[0], green: channels[1], blue: channels[2], ansi: 7)
    self.ansi = ansi ?? ANSIColors.nearest16(self)
  }

  /// `#8fb8e8`.
  package var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
