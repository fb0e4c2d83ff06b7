internal import Metering

/// What a process that died while it wrote may leave: a record without its end.
enum TornTail {
  /// Where the last whole record ends.
  static func wholeLength(of bytes: [UInt8], format: MeteringFormat) -> Int {
    guard format == .protobuf else {
      return bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }
    var end = 0
    while let next = messageEnd(bytes, from: end) { end = next }
    return end
  }

  /// Where the message ends whose length begins at `start`; `nil` if it is not all there.
  private static func messageEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var length = 0
    var shift = 0
    for index in start..<min(bytes.count, start + 5) {
      length |= Int(bytes[index] & 0x7F) << shift
      shift += 7
      guard bytes[index] < 0x80 else { continue }
      let end = index + 1 + length
      return end <= bytes.count ? end : nil
    }
    return nil
  }
}
