/// Up to 16 bytes as two little-endian numbers, to be found in a text with two comparisons.
struct ShortWord: Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private var lowMask: UInt64 = 0
  private var highMask: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Bytes past the sixteenth only count.
  mutating func append(_ byte: UInt8) {
    let shift = UInt64(truncatingIfNeeded: count & 7) &* 8
    if count < 8 {
      low |= UInt64(byte) &<< shift
      lowMask |= 0xFF &<< shift
    } else if count < 16 {
      high |= UInt64(byte) &<< shift
      highMask |= 0xFF &<< shift
    }
    count &+= 1
  }

  /// Whether 16 bytes, as two words, begin with this.
  @inline(__always)
  func begins(_ low: UInt64, _ high: UInt64) -> Bool {
    low & lowMask == self.low && high & highMask == self.high
  }

  /// Whether the bytes of the slot are exactly these.
  @inline(__always)
  func equals(_ text: Span<UInt8>, _ slot: FieldSlot) -> Bool {
    slot.end &- slot.start == count
      && begins(text.word(at: slot.start), count > 8 ? text.word(at: slot.start &+ 8) : 0)
  }
}
