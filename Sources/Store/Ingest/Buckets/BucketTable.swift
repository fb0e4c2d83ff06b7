internal import Domain

/// The buckets that the running batch touches, and those of the batches before: a cache in front
/// of `usage_day`, valid because one worker holds the lease.
struct BucketTable {
  private(set) var buckets: [Bucket] = []
  /// Positions in `buckets` by hash of the key, linear probing; -1 is free.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// About 500 bytes each.
  static let limit = 150_000

  var isFull: Bool { buckets.count >= Self.limit }

  @inline(__always)
  func position(of key: BucketKey) -> Int? {
    var slot = home(key)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if buckets[position].key == key { return position }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Something of an hour's counters, for having looked at them.
  @inline(__always)
  func look(_ position: Int, hour: Int) -> Int64 {
    guard !buckets[position].detail.units.isEmpty, !buckets[position].detail.events.isEmpty else {
      return 0
    }
    return buckets[position].detail.units[hour] &+ buckets[position].detail.events[hour]
  }

  /// Adds a bucket that is not in it; returns its position.
  mutating func add(_ bucket: Bucket) -> Int {
    if buckets.count * 2 >= slots.count { grow() }
    buckets.append(bucket)
    place(buckets.count - 1)
    return buckets.count - 1
  }

  subscript(position: Int) -> Bucket {
    @inline(__always) _read { yield buckets[position] }
    @inline(__always) _modify { yield &buckets[position] }
  }

  /// The changed ones in the order of the table.
  var changed: [Int] {
    buckets.indices.filter { buckets[$0].isChanged }.sorted {
      buckets[$0].key < buckets[$1].key
    }
  }

  mutating func removeAll() { self = BucketTable() }

  @inline(__always)
  private func home(_ key: BucketKey) -> Int {
    let mixed = (key.word &* 0x9e37_79b9_7f4a_7c15)
    return Int(truncatingIfNeeded: mixed &>> 20) & (slots.count &- 1)
  }

  private mutating func place(_ position: Int) {
    var slot = home(buckets[position].key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(position)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for position in buckets.indices { place(position) }
  }
}
