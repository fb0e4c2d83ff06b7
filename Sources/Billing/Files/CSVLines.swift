import Domain

/// Lines of a CSV file under construction (https://www.rfc-editor.org/rfc/rfc4180, with a line
/// feed alone at the end). A field that is not written is empty, which is how NULL is spelled.
struct CSVLines {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init() { bytes.reserveCapacity(1024) }

  /// Text that people may have chosen: made harmless for spreadsheets and terminals.
  mutating func text(_ text: String) {
    separate()
    let safe = SpreadsheetText.harmless(text)
    guard SpreadsheetText.needsQuotes(safe) else { return bytes.append(contentsOf: safe.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number or a word of our own, which needs neither quotes nor care.
  mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func plain(_ number: Int64) { plain(String(number)) }

  mutating func empty() { separate() }

  mutating func begin() { isFirst = true }

  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
