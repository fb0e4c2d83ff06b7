internal import Domain

/// Gives each tenant identifier a small number, by its bytes: a string is made only for a tenant
/// that is new.
struct TenantTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  private(set) var identifiers: [TenantID] = []
  private var entries: [Entry] = []
  /// The bytes of all identifiers, one after the other.
  private var bytes: [UInt8] = []
  /// Open addressing with linear probing; -1 is free. The size is a power of two, at most half
  /// of it in use.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The position of the identifier whose bytes these are, which are of the identifier alphabet.
  mutating func intern(_ text: Span<UInt8>, _ name: Range<Int>, hash: UInt64) -> Int32 {
    if entries.count &* 2 >= slots.count { grow() }
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if matches(entries[Int(slots[slot])], text, name, hash) { return slots[slot] }
      slot = (slot &+ 1) & mask
    }
    let position = Int32(entries.count)
    slots[slot] = position
    add(text, name, hash: hash)
    return position
  }

  private func matches(
    _ entry: Entry, _ text: Span<UInt8>, _ name: Range<Int>, _ hash: UInt64
  ) -> Bool {
    guard entry.hash == hash, entry.count == name.count else { return false }
    var index = 0
    while entry.count &- index >= 8 {
      let known = bytes.span.word(at: entry.start &+ index)
      if known != text.word(at: name.lowerBound &+ index) { return false }
      index &+= 8
    }
    for offset in index..<entry.count
    where bytes[entry.start &+ offset] != text[name.lowerBound &+ offset] { return false }
    return true
  }

  private mutating func add(_ text: Span<UInt8>, _ name: Range<Int>, hash: UInt64) {
    entries.append(Entry(hash: hash, start: bytes.count, count: name.count))
    var identifier = ""
    for index in name {
      bytes.append(text[index])
      identifier.unicodeScalars.append(Unicode.Scalar(text[index]))
    }
    identifiers.append(TenantID(identifier))
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }
}
