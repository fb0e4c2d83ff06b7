internal import Domain

/// The keys admitted since the last commit: a hash table that is always in order.
///
/// Keys are digests, so their leading bits are the hash; probing is linear and a cluster is kept
/// sorted (ordered hash table, Amble and Knuth 1974). Reading it from front to back gives the
/// sorted run, without a sort.
struct PendingKeys {
  /// `homes` of them are where keys begin to look; the last cluster may reach beyond.
  private var slots: [KeyEntry]
  private var homes: Int
  private(set) var count = 0

  private static let fewest = 1024

  init() {
    homes = Self.fewest
    slots = Array(repeating: .none, count: homes)
  }

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

  /// Adds a key that is not in it.
  mutating func insert(_ entry: KeyEntry) {
    reserve(1)
    _ = claim(entry)
  }

  /// Makes room for so many more keys.
  mutating func reserve(_ more: Int) {
    guard (count + more) * 4 > homes * 3 else { return }
    var wanted = homes
    while (count + more) * 4 > wanted * 3 { wanted *= 2 }
    grow(to: wanted)
  }

  /// Adds the key where it is not in it, else returns the payload digest that is kept for it. There
  /// must be room.
  @inline(__always)
  mutating func claim(_ entry: KeyEntry) -> UInt64? {
    var slot = home(entry.high)
    let key = entry.key
    while slot < slots.count, !slots[slot].isNone, slots[slot].precedes(key) { slot &+= 1 }
    if slot < slots.count, slots[slot].has(key) { return slots[slot].payload }
    var carried = entry
    while slot < slots.count, !slots[slot].isNone {
      swap(&carried, &slots[slot])
      slot &+= 1
    }
    if slot == slots.count { slots.append(carried) } else { slots[slot] = carried }
    count &+= 1
    return nil
  }

  /// Takes a key out again, and closes the gap.
  mutating func remove(_ key: Digest128) {
    var slot = home(key.high)
    while slot < slots.count, !slots[slot].has(key) {
      guard !slots[slot].isNone, slots[slot].precedes(key) else { return }
      slot += 1
    }
    guard slot < slots.count else { return }
    while slot + 1 < slots.count, !slots[slot + 1].isNone, home(slots[slot + 1].high) <= slot {
      slots[slot] = slots[slot + 1]
      slot += 1
    }
    slots[slot] = .none
    count -= 1
  }

  /// All entries in order.
  var sorted: [KeyEntry] {
    var all: [KeyEntry] = []
    all.reserveCapacity(count)
    for entry in slots where !entry.isNone { all.append(entry) }
    return all
  }

  /// The same in parts, so that nobody holds them all twice.
  func forEachPart(_ body: ([KeyEntry]) throws -> Void) rethrows {
    var part: [KeyEntry] = []
    for start in stride(from: 0, to: slots.count, by: 65_536) {
      part.removeAll(keepingCapacity: true)
      for slot in start..<min(start + 65_536, slots.count) where !slots[slot].isNone {
        part.append(slots[slot])
      }
      try body(part)
    }
  }

  /// Keeps the memory where the batch made use of it: the next one is likely to be as large.
  mutating func removeAll() {
    guard count > 0 else { return }
    guard count * 16 > homes || homes == Self.fewest else {
      self = PendingKeys()
      return
    }
    for slot in slots.indices { slots[slot] = .none }
    count = 0
  }

  @inline(__always)
  private func home(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: high.multipliedFullWidth(by: UInt64(truncatingIfNeeded: homes)).high)
  }

  private mutating func grow(to size: Int) {
    let all = sorted
    slots = []
    homes = size
    slots = Array(repeating: .none, count: size)
    count = 0
    for entry in all { _ = claim(entry) }
  }
}
