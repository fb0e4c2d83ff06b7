internal import Domain

/// Gives each tenant identifier a small number, by its bytes: a string is made only for a tenant
/// that is new.
struct TenantTable: Sendable {
  /// A place in the table with the first 16 bytes of the identifier in it, so that most look-ups
  /// touch one line of memory.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: Int32 = 0
    /// -1 is free.
    var position: Int32 = -1
  }

  private(set) var identifiers: [TenantID] = []
  private var hashes: [UInt64] = []
  /// The bytes of all identifiers, one after the other, and where each begins.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  /// Open addressing with linear probing; the size is a power of two, at most half of it in use.
  private var slots = [Slot](repeating: Slot(), count: 64)

  /// The position of the identifier whose bytes these are, which are of the identifier alphabet.
  mutating func intern(_ text: Span<UInt8>, _ name: Range<Int>, hash: UInt64) -> Int32 {
    if identifiers.count &* 2 >= slots.count { grow() }
    let mask = slots.count &- 1
    let low = text.word(at: name.lowerBound, size: name.count)
    let high = text.word(at: name.lowerBound &+ 8, size: name.count &- 8)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].position >= 0 {
      let slot = slots[index]
      if slot.low == low, slot.high == high, Int(slot.count) == name.count,
        slot.count <= 16 || matches(starts[Int(slot.position)], text, name)
      {
        return slot.position
      }
      index = (index &+ 1) & mask
    }
    let position = Int32(identifiers.count)
    slots[index] = Slot(low: low, high: high, count: Int32(name.count), position: position)
    add(text, name, hash: hash)
    return position
  }

  /// Of a short identifier: one multiplication, under the store's key, so that nobody can choose
  /// identifiers that meet.
  @inline(__always)
  static func hash(_ text: Span<UInt8>, _ name: Range<Int>, _ digests: EventDigests) -> UInt64 {
    guard name.count <= 16 else { return digests.name(text, name) }
    let low = text.word(at: name.lowerBound, size: name.count) ^ digests.key.low
    let high = text.word(at: name.lowerBound &+ 8, size: name.count &- 8) ^ digests.key.high
    let product = low.multipliedFullWidth(by: high)
    return product.high ^ product.low
  }

  /// Compares what a slot does not hold; the counts are equal.
  private func matches(_ start: Int, _ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    for offset in 16..<name.count
    where bytes[start &+ offset] != text[name.lowerBound &+ offset] { return false }
    return true
  }

  private mutating func add(_ text: Span<UInt8>, _ name: Range<Int>, hash: UInt64) {
    hashes.append(hash)
    starts.append(bytes.count)
    var identifier = ""
    for index in name {
      bytes.append(text[index])
      identifier.unicodeScalars.append(Unicode.Scalar(text[index]))
    }
    identifiers.append(TenantID(identifier))
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.position >= 0 {
      var index = Int(truncatingIfNeeded: hashes[Int(slot.position)]) & (slots.count - 1)
      while slots[index].position >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
