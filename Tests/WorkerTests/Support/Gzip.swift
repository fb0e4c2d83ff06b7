/// Writes gzip members without compressing, by RFC 1952 and RFC 1951 section 3.2.4: the bytes that
/// another implementation than the one under test makes.
enum Gzip {
  /// At most 65,535 bytes.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 1] + little(UInt32(count)).prefix(2)
      + little(UInt32(~count)).prefix(2) + bytes + little(checksum(bytes))
      + little(UInt32(bytes.count))
  }

  private static func little(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
