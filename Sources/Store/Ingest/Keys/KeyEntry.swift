internal import Domain

/// What the store keeps of an admitted event: 24 bytes, written as they are in memory
/// (little-endian: the file is not meant for other machines while it is a live store).
struct KeyEntry: Equatable, Sendable {
  var high: UInt64
  var low: UInt64
  /// The payload digest, which tells a duplicate from a conflict.
  var payload: UInt64

  static let size = 24
  /// A free slot; no digest is zero, but with a probability that does not occur (2⁻¹²⁸).
  static let none = KeyEntry(key: .zero, payload: 0)

  init(key: Digest128, payload: UInt64) {
    high = key.high
    low = key.low
    self.payload = payload
  }

  var key: Digest128 { Digest128(high: high, low: low) }

  @inline(__always)
  var isNone: Bool { high == 0 && low == 0 }

  @inline(__always)
  func precedes(_ key: Digest128) -> Bool {
    high != key.high ? high < key.high : low < key.low
  }

  @inline(__always)
  func has(_ key: Digest128) -> Bool { high == key.high && low == key.low }

  @inline(__always)
  func precedes(_ other: KeyEntry) -> Bool {
    high != other.high ? high < other.high : low < other.low
  }

  /// Whether both are of one key.
  @inline(__always)
  func matches(_ other: KeyEntry) -> Bool { high == other.high && low == other.low }

  /// Appends the entries of a stored chunk.
  static func append(_ bytes: borrowing RawSpan, to entries: inout [KeyEntry]) {
    var offset = 0
    while offset + size <= bytes.byteCount {
      entries.append(entry(bytes, offset))
      offset += size
    }
  }

  /// The payload digest of a key in a stored chunk.
  static func find(_ key: Digest128, in bytes: borrowing RawSpan) -> UInt64? {
    var low = 0
    var high = bytes.byteCount / size
    while low < high {
      let middle = (low + high) / 2
      let found = entry(bytes, middle * size)
      if found.has(key) { return found.payload }
      if found.precedes(key) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  @inline(__always)
  private static func entry(_ bytes: borrowing RawSpan, _ offset: Int) -> KeyEntry {
    // Three words within the span, which checks its bounds; SQLite aligns nothing.
    let high = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let low = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    let payload = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
    return KeyEntry(key: Digest128(high: high, low: low), payload: payload)
  }
}

extension Digest128 {
  /// The key under which the void of an event is remembered, so that a second one is seen. A fixed
  /// permutation: it meets another event's key no more often than two digests meet.
  var voidMark: Digest128 {
    Digest128(high: high ^ 0x766f_6964_206f_6620, low: low ^ 0x7468_6973_206b_6579)
  }
}
