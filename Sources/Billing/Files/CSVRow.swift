/// The fields of one row, their bytes one behind the other.
struct CSVRow {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var quotes: [Bool] = []

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// `""` is the empty text; nothing at all is NULL.
  func isNull(_ index: Int) -> Bool { !quotes[index] && self[index].isEmpty }

  /// `nil` where the bytes are not UTF-8.
  func text(_ index: Int) -> String? { String(validating: self[index], as: UTF8.self) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func endField(isQuoted: Bool) {
    ends.append(bytes.count)
    quotes.append(isQuoted)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
  }
}
