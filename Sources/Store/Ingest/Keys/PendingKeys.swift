internal import Domain

/// The keys admitted since the last commit, always in order: a table for each value of their first
/// bits. Tables grow one after the other, so that no moment holds all keys twice.
struct PendingKeys {
  static let bits: UInt64 = 6
  static let tableCount = 1 << Int(bits)

  private var tables = [KeyTable](repeating: KeyTable(), count: tableCount)
  private(set) var count = 0

  /// The payload digest kept for a key.
  func payload(of key: Digest128) -> UInt64? { tables[Self.table(key.high)].payload(of: key) }

  /// The first half of what stands where a key begins to be looked for.
  @inline(__always)
  func glance(_ high: UInt64) -> UInt64 { tables[Self.table(high)].glance(high) }

  /// Adds a key that is not in it.
  mutating func insert(_ entry: KeyEntry) { _ = claim(entry) }

  /// Adds the key where it is not in it, else returns the payload digest that is kept for it.
  @inline(__always)
  mutating func claim(_ entry: KeyEntry) -> UInt64? {
    if let payload = tables[Self.table(entry.high)].claim(entry) { return payload }
    count &+= 1
    return nil
  }

  /// Takes a key out again.
  mutating func remove(_ key: Digest128) {
    if tables[Self.table(key.high)].remove(key) { count -= 1 }
  }

  /// All entries in order.
  var sorted: [KeyEntry] {
    var all: [KeyEntry] = []
    all.reserveCapacity(count)
    for table in tables { table.append(to: &all) }
    return all
  }

  /// The same in parts, those of some tables, so that nobody holds them all twice.
  func forEachPart(of range: Range<Int>, _ body: ([KeyEntry]) throws -> Void) rethrows {
    var part: [KeyEntry] = []
    for table in tables[range] {
      part.removeAll(keepingCapacity: true)
      table.append(to: &part)
      try body(part)
    }
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    for index in tables.indices { tables[index].removeAll() }
    count = 0
  }

  @inline(__always)
  private static func table(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: high &>> (64 &- bits))
  }
}
