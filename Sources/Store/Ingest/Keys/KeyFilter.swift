internal import Domain

/// Says of most keys that a run does not have, without reading the run: a split block Bloom filter
/// (https://arxiv.org/abs/2101.01719, section 2.1) of 16 bits a key, wrong for one key in a
/// thousand. The block comes from the key's leading bits, so sorted questions walk through memory.
struct KeyFilter: Sendable {
  typealias Block = SIMD8<UInt32>

  private(set) var blocks: [Block]

  /// An odd multiplier for each word of a block.
  private static let salt = Block(
    0x47b6_137b, 0x4497_4d91, 0x8824_ad5b, 0xa2b7_289d, 0x7054_95c7, 0x2df1_424b, 0x9efc_4947,
    0x5c6b_fb31)

  init(keys: Int) {
    blocks = Array(repeating: .zero, count: Self.count(keys: keys))
  }

  /// None yet of a stored filter, whose parts are appended one after the other.
  init(reading keys: Int) {
    blocks = []
    blocks.reserveCapacity(Self.count(keys: keys))
  }

  var byteCount: Int { blocks.count * MemoryLayout<Block>.size }

  /// Whether all parts of a stored filter have been appended.
  func isWhole(keys: Int) -> Bool { blocks.count == Self.count(keys: keys) }

  /// Takes over a part of a stored filter.
  mutating func append(_ bytes: borrowing RawSpan) {
    for offset in stride(from: 0, to: bytes.byteCount &- 31, by: 32) {
      // Blocks are plain words, stored as they are in memory; SQLite aligns nothing.
      blocks.append(unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Block.self))
    }
  }

  private static func count(keys: Int) -> Int { max(1, keys / 16) }

  @inline(__always)
  mutating func insert(high: UInt64, low: UInt64) {
    blocks[position(high)] |= Self.mask(low)
  }

  @inline(__always)
  func mayContain(_ key: Digest128) -> Bool {
    let mask = Self.mask(key.low)
    return blocks[position(key.high)] & mask == mask
  }

  /// The next place whose key may be contained; a short loop, so that the processor fetches many
  /// blocks at a time.
  func first(of places: [KeyOrder.Place], from start: Int) -> Int? {
    var next = start
    while next < places.count {
      let entry = places[next].entry
      let mask = Self.mask(entry.low)
      if blocks[position(entry.high)] & mask == mask { return next }
      next &+= 1
    }
    return nil
  }

  @inline(__always)
  private func position(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: high.multipliedFullWidth(by: UInt64(blocks.count)).high)
  }

  @inline(__always)
  private static func mask(_ low: UInt64) -> Block {
    let hash = Block(repeating: UInt32(truncatingIfNeeded: low &>> 17)) &* salt
    return Block(repeating: 1) &<< (hash &>> 27)
  }
}
