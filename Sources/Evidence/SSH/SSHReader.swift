/// Reads the wire types of SSH; `nil` where the bytes end too early.
struct SSHReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func raw(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func uint32() -> UInt32? {
    raw(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  mutating func string() -> [UInt8]? { uint32().flatMap { raw(Int($0)) } }

  /// A string of printable ASCII, as all names in keys and signatures are.
  mutating func text() -> String? {
    guard let value = string(), value.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    return String(decoding: value, as: UTF8.self)
  }
}
