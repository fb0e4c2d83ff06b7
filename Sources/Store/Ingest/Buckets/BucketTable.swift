internal import Domain

/// The buckets that the running batch touches, and those of the batches before: a cache in front
/// of `usage_day`, valid because one worker holds the lease.
struct BucketTable {
  private struct Slot {
    var word: UInt64 = 0
    /// In `buckets`; -1 is free.
    var position: Int32 = -1
  }

  private(set) var buckets: [Bucket] = []
  /// Which buckets `add` has changed: beside them, since a bucket is larger than what it changes.
  private var isTouched: [Bool] = []
  /// By hash of the key, linear probing. Keys stand here again, so that a look-up is one step.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// About 500 bytes each.
  static let limit = 150_000

  var isFull: Bool { buckets.count >= Self.limit }

  @inline(__always)
  func position(of key: BucketKey) -> Int? {
    var slot = home(key.word)
    while slots[slot].position >= 0 {
      if slots[slot].word == key.word { return Int(slots[slot].position) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Finds the buckets of amounts; a short loop, so that the processor fetches many slots at a time.
  func locate(_ amounts: inout [HourAmount]) {
    for index in amounts.indices {
      let word = amounts[index].word
      var slot = home(word)
      while slots[slot].position >= 0, slots[slot].word != word {
        slot = (slot &+ 1) & (slots.count &- 1)
      }
      amounts[index].bucket = slots[slot].position
    }
  }

  /// Adds amounts to their hours, from `start` on to the first that has no place or whose sum asks
  /// for a closer look; returns which.
  mutating func add(_ amounts: [HourAmount], from start: Int) -> Int {
    Self.add(amounts, from: start, to: &buckets, noting: &isTouched)
  }

  private static func add(
    _ amounts: [HourAmount], from start: Int, to buckets: inout [Bucket],
    noting isTouched: inout [Bool]
  ) -> Int {
    var open = buckets.mutableSpan
    var touched = isTouched.mutableSpan
    var index = start
    while index < amounts.count {
      let amount = amounts[index]
      let position = Int(amount.bucket)
      guard position >= 0,
        open[position].detail.addPlainly(amount.units, hour: Int(amount.hour))
      else { break }
      touched[position] = true
      index &+= 1
    }
    return index
  }

  /// Adds a bucket that is not in it; returns its position.
  mutating func add(_ bucket: Bucket) -> Int {
    if buckets.count * 2 >= slots.count { grow() }
    buckets.append(bucket)
    isTouched.append(false)
    place(bucket.key, buckets.count - 1)
    return buckets.count - 1
  }

  subscript(position: Int) -> Bucket {
    @inline(__always) _read { yield buckets[position] }
    @inline(__always) _modify { yield &buckets[position] }
  }

  /// Hands over the changed ones, in the order of the table, to be written; then they are unchanged.
  mutating func forEachChanged(_ write: (inout Bucket) throws -> Void) rethrows {
    var found: [Slot] = []
    for position in buckets.indices where isTouched[position] || buckets[position].isChanged {
      found.append(Slot(word: buckets[position].key.word, position: Int32(position)))
    }
    found.sort { $0.word < $1.word }
    for slot in found {
      let position = Int(slot.position)
      try write(&buckets[position])
      isTouched[position] = false
      buckets[position].isChanged = false
      buckets[position].isSeeded = false
    }
  }

  mutating func removeAll() { self = BucketTable() }

  @inline(__always)
  private func home(_ word: UInt64) -> Int {
    let mixed = word &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed &>> 20) & (slots.count &- 1)
  }

  private mutating func place(_ key: BucketKey, _ position: Int) {
    var slot = home(key.word)
    while slots[slot].position >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(word: key.word, position: Int32(position))
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for position in buckets.indices { place(buckets[position].key, position) }
  }
}
