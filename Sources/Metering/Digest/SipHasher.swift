internal import Domain

/// SipHash-2-4 with 64 or 128 bits of output (https://www.aumasson.jp/siphash/siphash.pdf), fed in
/// pieces: `append("ab")` and `append("a")`, `append("b")` give the same, so whoever hashes several
/// fields puts the length before each.
struct SipHasher {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64
  /// The bytes that do not fill a word yet, at its low end.
  private var tail: UInt64 = 0
  private var count: UInt64 = 0

  /// For `finish128()` where `wide`, else for `finish64()`.
  @inline(__always)
  init(key: SipKey, wide: Bool) {
    v0 = key.low ^ 0x736f_6d65_7073_6575
    v1 = key.high ^ 0x646f_7261_6e64_6f6d ^ (wide ? 0xee : 0)
    v2 = key.low ^ 0x6c79_6765_6e65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  /// The low `size` (1...8) bytes of a little-endian word whose other bytes are zero.
  @inline(__always)
  mutating func append(word: UInt64, size: Int = 8) {
    let used = Int(truncatingIfNeeded: count & 7)
    count &+= UInt64(truncatingIfNeeded: size)
    tail |= word &<< UInt64(truncatingIfNeeded: used &* 8)
    guard used &+ size >= 8 else { return }
    compress(tail)
    tail = used == 0 ? 0 : word &>> UInt64(truncatingIfNeeded: 64 &- used &* 8)
  }

  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while range.upperBound &- index >= 8 {
      append(word: text.word(at: index))
      index &+= 8
    }
    let size = range.upperBound &- index
    guard size > 0 else { return }
    append(word: text.word(at: index, size: size), size: size)
  }

  @inline(__always)
  mutating func finish64() -> UInt64 {
    seal()
    v2 ^= 0xff
    return mixed()
  }

  /// The first eight bytes of the output, read little-endian, are the high half.
  @inline(__always)
  mutating func finish128() -> Digest128 {
    seal()
    v2 ^= 0xee
    let high = mixed()
    v1 ^= 0xdd
    return Digest128(high: high, low: mixed())
  }

  @inline(__always)
  private mutating func seal() { compress(tail | count << 56) }

  @inline(__always)
  private mutating func mixed() -> UInt64 {
    round()
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inline(__always)
  private mutating func compress(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  @inline(__always)
  private mutating func round() {
    v0 &+= v1
    v2 &+= v3
    v1 = Self.rotate(v1, 13) ^ v0
    v3 = Self.rotate(v3, 16) ^ v2
    v0 = Self.rotate(v0, 32)
    v2 &+= v1
    v0 &+= v3
    v1 = Self.rotate(v1, 17) ^ v2
    v3 = Self.rotate(v3, 21) ^ v0
    v2 = Self.rotate(v2, 32)
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
