internal import Domain

/// A hash table of keys that is always in order.
///
/// Keys are digests, so their bits are the hash; probing is linear and a cluster is kept sorted
/// (ordered hash table, Amble and Knuth 1974). Reading it from front to back gives a sorted list,
/// without a sort. The keys share their first `PendingKeys.bits` bits, which say nothing here.
struct KeyTable {
  /// `homes` of them are where keys begin to look; the last cluster may reach beyond.
  private var slots: [KeyEntry]
  private var homes: Int
  private(set) var count = 0

  /// Doubled eleven times it holds, three quarters full, the share of a table in the most keys that
  /// a batch keeps in memory.
  private static let fewest = 23
  /// Slots beyond the homes; more are added where a cluster needs them.
  private static let beyond = 16

  init() {
    homes = Self.fewest
    slots = Array(repeating: .none, count: homes + Self.beyond)
  }

  /// The first half of what stands where a key begins to look.
  @inline(__always)
  func glance(_ high: UInt64) -> UInt64 { slots[home(high)].high }

  /// The payload digest kept for a key.
  func payload(of key: Digest128) -> UInt64? {
    var slot = home(key.high)
    while slot < slots.count {
      let entry = slots[slot]
      if entry.isNone { return nil }
      if entry.has(key) { return entry.payload }
      if !entry.precedes(key) { return nil }
      slot &+= 1
    }
    return nil
  }

  /// Adds the key where it is not in it, else returns the payload digest that is kept for it.
  @inline(__always)
  mutating func claim(_ entry: KeyEntry) -> UInt64? {
    if count &* 4 >= homes &* 3 { grow() }
    var slot = home(entry.high)
    while slot < slots.count, !slots[slot].isNone, slots[slot].precedes(entry) { slot &+= 1 }
    if slot < slots.count, slots[slot].matches(entry) { return slots[slot].payload }
    var carried = entry
    while slot < slots.count, !slots[slot].isNone {
      swap(&carried, &slots[slot])
      slot &+= 1
    }
    if slot == slots.count { slots.append(carried) } else { slots[slot] = carried }
    count &+= 1
    return nil
  }

  /// Takes a key out again, and closes the gap; false where it is not in it.
  mutating func remove(_ key: Digest128) -> Bool {
    var slot = home(key.high)
    while slot < slots.count, !slots[slot].has(key) {
      guard !slots[slot].isNone, slots[slot].precedes(key) else { return false }
      slot += 1
    }
    guard slot < slots.count else { return false }
    while slot + 1 < slots.count, !slots[slot + 1].isNone, home(slots[slot + 1].high) <= slot {
      slots[slot] = slots[slot + 1]
      slot += 1
    }
    slots[slot] = .none
    count -= 1
    return true
  }

  /// Appends all entries in order.
  func append(to all: inout [KeyEntry]) {
    for entry in slots where !entry.isNone { all.append(entry) }
  }

  /// Keeps the memory where the batch made use of it: the next one is likely to be as large.
  mutating func removeAll() {
    guard count > 0 else { return }
    guard count * 16 > homes || homes == Self.fewest else {
      self = KeyTable()
      return
    }
    for slot in slots.indices { slots[slot] = .none }
    count = 0
  }

  @inline(__always)
  private func home(_ high: UInt64) -> Int {
    let rest = high &<< PendingKeys.bits
    return Int(truncatingIfNeeded: rest.multipliedFullWidth(by: UInt64(homes)).high)
  }

  private mutating func grow() {
    let old = slots
    homes *= 2
    slots = Array(repeating: .none, count: homes + Self.beyond)
    // In order, each has its home or the slot behind the one before.
    var next = 0
    for entry in old where !entry.isNone {
      let slot = max(home(entry.high), next)
      if slot == slots.count { slots.append(entry) } else { slots[slot] = entry }
      next = slot &+ 1
    }
  }
}
