import Domain

@testable import Store

/// Pieces of made-up events, and rules that let everything in.
struct Feed {
  static let now = Timestamp(seconds: 1_771_500_000)
  static let rules = IngestRules(
    now: now, latest: now, place: { _ in .own }, voided: { _, _ in .usage })

  /// Events `first..<first + count`, the n-th always the same; keys are spread as digests are.
  static func events(_ first: Int, _ count: Int) -> [UsageEvent] {
    (first..<first + count).map { number in
      let mixed = UInt64(number + 1) &* 0x9e37_79b9_7f4a_7c15
      return UsageEvent(
        key: Digest128(high: mixed ^ mixed >> 29, low: UInt64(number)), payload: mixed,
        tenant: Int32(number % 2), meter: number % 5 == 0 ? .seat : .ingestUnit,
        kind: number % 5 == 0 ? .gauge : .usage, quantity: Quantity(micro: Int64(number)),
        timestamp: now.advanced(bySeconds: Int64(-number * 61 % 400_000)))
    }
  }

  /// Consecutive lines of one file.
  static func piece(_ first: Int, _ count: Int, letters: Int = 0) -> IngestPiece {
    let file = IngestFile(
      id: 1, name: "a.ndjson", device: 1, inode: 2, head: 3, headLength: 4,
      consumed: Int64(first + count) * 100, size: 1, lines: Int64(first + count), readAt: now)
    let letter = DeadLetter(
      code: .malformed, reason: "no", file: "a.ndjson", offset: 0, bytes: [1], firstSeen: now)
    return IngestPiece(
      file: file, firstByte: Int64(first) * 100, lines: count + letters, bytes: 1,
      events: events(first, count), tenants: [TenantID("t-a"), TenantID("t-b")],
      letters: Array(repeating: letter, count: letters))
  }

  static func store(in folder: TestStore) throws -> Store {
    let store = try folder.create()
    try store.importTenants(
      [Partner(id: PartnerID("northwind"), name: "Northwind")],
      [.sample("t-a"), .sample("t-b")])
    return store
  }

  static func session(
    _ store: Store, limits: IngestLimits = IngestLimits()
  ) throws -> IngestSession {
    try IngestSession(store: store, lease: IngestLease(store: store), limits: limits)
  }
}
