import Domain
import GRDB
import Testing

@testable import Store

/// Buckets of any size: exact as text, in SQL and in Swift, never a float and never cut off.
@Suite struct LargeUsageTests {
  private static let first = UTCDay(year: 2024, month: 1, day: 1)

  private func store(_ test: TestStore) throws -> Store {
    let store = try test.create()
    try store.importTenants(
      [Partner(id: PartnerID("northwind"), name: "Northwind")], [.sample("t-a")])
    return store
  }

  private func put(_ quantity: Int64, _ meter: Meter, on day: UTCDay, in store: Store) throws {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO usage_day
            (tenant, metric, day, quantity, events, samples, revision, watermark, detail)
          VALUES (1, ?, ?, ?, 1, 0, 1, 1, x'000000')
          """, arguments: [meter.rawValue, day.daysSince1970, quantity])
    }
  }

  private func rows(_ store: Store, _ granularity: UsageGranularity) throws -> [UsageRow] {
    try store.scoped(to: .all).usage(
      from: Self.first, to: Self.first.advanced(by: 800), granularity: granularity)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the view and the command agree to the last digit`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let store = try store(test)
    try store.write { db in
      let nano = [0, 1, 1_000_000_000_000, Int64.random(in: 0...1_000_000_000_000, using: &random)]
      for meter in Meter.allCases {
        try db.execute(
          sql: "UPDATE unit_cost SET nano = ? WHERE metric = ?",
          arguments: [nano.randomElement(using: &random), meter.rawValue])
      }
    }
    for offset in 0..<60 {
      let width = Int64.random(in: 1...62, using: &random)
      let most = Int64(1) << width | 1
      try put(
        [Int64.random(in: -most...most, using: &random), .max, -.max, most]
          .randomElement(using: &random) ?? 0,
        Meter.allCases[offset % 4], on: Self.first.advanced(by: offset * 13), in: store)
    }
    let lines = try rows(store, .day).map {
      "\($0.tenantID)|\($0.period)|\($0.meter.rawValue)|\($0.quantity)|\($0.costEstimate)"
    }
    #expect(lines == (try store.usageLines()))
    #expect(lines.count == 60)
  }

  @Test func `a peak of a million million seats costs what it costs`() throws {
    let test = try TestStore()
    let store = try store(test)
    try put(1_000_000_000_000_000_000, .seat, on: Self.first, in: store)
    #expect(
      try store.usageLines()
        == ["t-a|2024-01-01|seat|1000000000000|38709677419.35483871"])
  }

  @Test func `a month is the sum of its days, whatever they come to`() throws {
    let test = try TestStore()
    let store = try store(test)
    for offset in 0..<31 {
      try put(
        4_000_000_000_000_000_001, .ingestUnit, on: Self.first.advanced(by: offset), in: store)
      try put(
        5_764_607_523_034_234_881, .storageGBMonth, on: Self.first.advanced(by: offset), in: store)
    }
    let month = try rows(store, .month)
    #expect(month.map(\.period) == ["2024-01", "2024-01"])
    #expect(month.map(\.quantity) == ["124000000000000.000031", "49639675892.7948"])
  }
}
