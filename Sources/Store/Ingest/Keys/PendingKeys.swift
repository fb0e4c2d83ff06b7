internal import Domain

/// The keys admitted since the last commit: a hash table that is always in order.
///
/// Keys are digests, so their leading bits are the hash; probing is linear and a cluster is kept
/// sorted (ordered hash table, Amble and Knuth 1974). Reading it from front to back gives the
/// sorted run, without a sort.
struct PendingKeys {
  private var slots: [KeyEntry]
  private var bits: Int
  private(set) var count = 0

  init() {
    bits = 10
    slots = Array(repeating: .none, count: 1 << bits)
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
    if count &* 5 >= (1 << bits) &* 3 { grow() }
    var slot = home(entry.high)
    let key = entry.key
    while slot < slots.count, !slots[slot].isNone, slots[slot].precedes(key) { slot &+= 1 }
    var carried = entry
    while slot < slots.count, !slots[slot].isNone {
      swap(&carried, &slots[slot])
      slot &+= 1
    }
    if slot == slots.count { slots.append(carried) } else { slots[slot] = carried }
    count += 1
  }

  /// All entries in order.
  var sorted: [KeyEntry] {
    var all: [KeyEntry] = []
    all.reserveCapacity(count)
    for entry in slots where !entry.isNone { all.append(entry) }
    return all
  }

  /// Keeps the memory: the next batch is likely to be as large.
  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = .none }
    count = 0
  }

  @inline(__always)
  private func home(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: high &>> (64 &- UInt64(bits)))
  }

  private mutating func grow() {
    let all = sorted
    bits += 1
    slots = Array(repeating: .none, count: 1 << bits)
    count = 0
    for entry in all { insert(entry) }
  }
}
