/// Writes the wire types of SSH (https://www.rfc-editor.org/rfc/rfc4251#section-5).
struct SSHWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ more: some Sequence<UInt8>) { bytes += more }

  mutating func uint32(_ value: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func string(_ value: [UInt8]) {
    uint32(UInt32(value.count))
    bytes += value
  }

  mutating func string(_ value: String) { string(Array(value.utf8)) }
}
