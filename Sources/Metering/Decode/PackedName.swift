/// The bytes of a short name as one number, with its length in the top byte, so that two names are
/// compared in one step. Names of more than 15 bytes are all alike, and none of ours.
struct PackedName {
  private var bytes: UInt128 = 0
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes = bytes &<< 8 | UInt128(byte)
    count &+= 1
  }

  @inline(__always)
  var value: UInt128 { count > 15 ? .max : bytes | UInt128(UInt8(count)) &<< 120 }
}
