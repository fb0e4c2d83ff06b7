/// Base-128 integers (https://protobuf.dev/programming-guides/encoding/#varints).
enum Varint {
  enum Reading: Equatable {
    case value(UInt64, next: Int)
    /// The bytes end within it.
    case cutOff
    /// Longer than ten bytes, or more than 64 bits.
    case malformed
  }

  @inline(__always)
  static func read(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Reading {
    var value: UInt64 = 0
    var index = start
    var shift: UInt64 = 0
    while index < end {
      let byte = text[index]
      if shift == 63 && byte > 1 { return .malformed }
      value |= UInt64(byte & 0x7F) &<< shift
      index &+= 1
      if byte < 0x80 { return .value(value, next: index) }
      shift &+= 7
    }
    return .cutOff
  }

  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The unsigned form of a `sint64`, small for small magnitudes of either sign.
  static func zigZag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

  static func unZigZag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
