internal import Domain

/// Gives each tenant identifier a small number, by its bytes: a string is made only for a tenant
/// that is new.
struct TenantTable: Sendable {
  private(set) var identifiers: [TenantID] = []
  /// The bytes of all identifiers, one after the other; `ends[i]` is where the i-th ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing with linear probing; -1 is free. The size is a power of two, at most half
  /// of it in use.
  private var slots = [Int32](repeating: -1, count: 64)
  private var hashes: [UInt64] = []

  /// The position of the identifier whose bytes these are, which are of the identifier alphabet.
  mutating func intern(_ name: Span<UInt8>, hash: UInt64) -> Int32 {
    if identifiers.count &* 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), name, hash) { return slots[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let position = Int32(identifiers.count)
    slots[slot] = position
    add(name, hash: hash)
    return position
  }

  private func matches(_ position: Int, _ name: Span<UInt8>, _ hash: UInt64) -> Bool {
    guard hashes[position] == hash else { return false }
    let start = position == 0 ? 0 : ends[position &- 1]
    guard ends[position] &- start == name.count else { return false }
    for index in 0..<name.count where bytes[start &+ index] != name[index] { return false }
    return true
  }

  private mutating func add(_ name: Span<UInt8>, hash: UInt64) {
    var text = ""
    for index in 0..<name.count {
      bytes.append(name[index])
      text.unicodeScalars.append(Unicode.Scalar(name[index]))
    }
    ends.append(bytes.count)
    hashes.append(hash)
    identifiers.append(TenantID(text))
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (position, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }
}
