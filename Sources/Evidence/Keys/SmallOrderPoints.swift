/// The points of small order on Edwards' curve. A signature under one of them can be made without
/// a secret, so none of them is anybody's key.
enum SmallOrderPoints {
  /// The y coordinates, little endian, with the canonical and the other encodings.
  private static let coordinates: Set<[UInt8]> = {
    let zeros = [UInt8](repeating: 0, count: 31)
    let ones = [UInt8](repeating: 0xFF, count: 30) + [0x7F]
    let ofOrderEight = [
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ]
    return Set(
      [[0] + zeros, [1] + zeros, [0xEC] + ones, [0xED] + ones, [0xEE] + ones]
        + ofOrderEight.compactMap { Hexadecimal.decode($0) })
  }()

  /// The highest bit is the sign of x and does not count.
  static func contain(_ key: [UInt8]) -> Bool {
    guard let last = key.last else { return false }
    return coordinates.contains(key.dropLast() + [last & 0x7F])
  }
}
