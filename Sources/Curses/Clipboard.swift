/// The sequence that puts text on the clipboard of whoever sits at the terminal, also over ssh
/// (OSC 52, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Operating-System-Commands).
enum Clipboard {
  /// xterm and tmux take no longer sequences; beyond this many base64 bytes nothing is copied.
  static let limit = 74_994

  /// `nil` if the text is too long.
  ///
  /// - Parameter isTmux: tmux keeps OSC 52 to itself unless configured, and passes it on when it
  ///   is wrapped, unless configured; it gets both.
  static func sequence(_ text: String, isTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    guard isTmux else { return plain }
    let wrapped = Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
    return plain + wrapped
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for position in 0..<4 {
        let digit = alphabet[bits >> (18 - 6 * position) & 63]
        result.append(position <= part.count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
