/// A piece of the bytes of a line, around the offence, as text of printable ASCII alone, with the
/// cell under which a caret belongs.
struct SpelledBytes: Equatable {
  let text: String
  /// 0-based cell; `nil` where the offence is not known or lies outside the bytes kept.
  let caret: Int?

  init(text: String, caret: Int?) {
    self.text = text
    self.caret = caret
  }

  /// `column` is 1-based in bytes. Bytes that are not printable ASCII are shown as `\x1b`.
  init(_ bytes: [UInt8], column: Int?, width: Int, ellipsis: String) {
    let offence = column.map { $0 - 1 }.flatMap { bytes.indices.contains($0) ? $0 : nil }
    var start = 0
    if let offence {
      // The offence stands at two thirds at most: what leads to it explains it.
      var cells = 0
      start = offence
      while start > 0, cells + Self.width(bytes[start - 1]) <= max(0, width * 2 / 3 - 1) {
        start -= 1
        cells += Self.width(bytes[start])
      }
    }
    var text = start > 0 ? ellipsis : ""
    var used = start > 0 ? 1 : 0
    var caret: Int?
    var index = start
    while index < bytes.count {
      let needed = Self.width(bytes[index]) + (index + 1 < bytes.count ? 1 : 0)
      guard used + needed <= width else {
        text += ellipsis
        break
      }
      if index == offence { caret = used }
      text += Self.spelling(bytes[index])
      used += Self.width(bytes[index])
      index += 1
    }
    self.text = text
    self.caret = caret
  }

  private static func width(_ byte: UInt8) -> Int { (0x20..<0x7f).contains(byte) ? 1 : 4 }

  private static func spelling(_ byte: UInt8) -> String {
    guard !(0x20..<0x7f).contains(byte) else { return String(Unicode.Scalar(byte)) }
    return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
