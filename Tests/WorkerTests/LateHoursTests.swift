import Domain
import Metering
import Store
import Testing
import Worker

/// What comes after a billing period was closed is beside the quantity of its day, in every view.
@Suite struct LateHoursTests {
  private static let march = UTCDay(year: 2026, month: 3, day: 10).start

  private func rows(_ bench: Bench, _ granularity: UsageGranularity) throws -> [UsageRow] {
    try bench.store.scoped(to: .all).usage(
      from: UTCDay(year: 2026, month: 2, day: 1), to: UTCDay(year: 2026, month: 3, day: 1),
      granularity: granularity)
  }

  @Test func `a late event of a day is late in its hour, its day and its month`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 10_000_000, minute: 60)])
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try bench.write(
      "b.ndjson", [.event("k2", 2_000_000, minute: 61), .event("k3", 3_000_000, minute: 300)])
    let report = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(
      try rows(bench, .hour).map { "\($0.period) \($0.quantity) \($0.late)" }
        == ["2026-02-10T01 10 2", "2026-02-10T05 0 3"])
    #expect(try rows(bench, .day).map { "\($0.quantity) \($0.late)" } == ["10 5"])
    #expect(try rows(bench, .month).map { "\($0.quantity) \($0.late)" } == ["10 5"])
    let key = RecountKey(
      tenantID: TenantID("t-a"), meter: .ingestUnit, day: UTCDay(year: 2026, month: 2, day: 10))
    let found = try bench.worker(at: Self.march).explain(key)
    #expect(found.agrees)
    #expect(found.stored?.units == 15_000_000)
    #expect(found.stored?.late == 5_000_000)
    #expect(found.stored?.billedIn == "2026-03")
  }

  @Test func `a day that is late as a whole has no billed hour`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 10_000_000, minute: 60)])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    try bench.write("b.ndjson", [.event("k2", 1_000_000, minute: 60)])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    #expect(
      try rows(bench, .hour).map { "\($0.period) \($0.quantity) \($0.late)" }
        == ["2026-02-10T01 0 11"])
    #expect(try rows(bench, .day).map { "\($0.quantity) \($0.late)" } == ["0 11"])
  }

  @Test func `a late level is late on every day that it holds for`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 10_000_000, minute: 60)])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    try bench.write(
      "b.ndjson", [.event("s", meter: .storageGBMonth, 2_000_000, minute: 600, kind: "gauge")])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    let days = try rows(bench, .day).filter { $0.meter == .storageGBMonth }
    #expect(days.count == 19)
    #expect(days.map(\.late) == ["28"] + Array(repeating: "48", count: 18))
    let month = try rows(bench, .month).filter { $0.meter == .storageGBMonth }
    #expect(month.map(\.late) == ["892"])
    let hours = try rows(bench, .hour).filter { $0.meter == .storageGBMonth }
    #expect(hours.count == 14 + 18 * 24)
  }

  @Test func `a month of seats tells the most that came late to one of its days`() async throws {
    let bench = try Bench()
    let day: Int64 = 24 * 60
    try bench.write(
      "a.ndjson",
      [
        .event("s1", meter: .seat, 9_000_000, kind: "gauge"),
        .event("s2", meter: .seat, 2_000_000, minute: day, kind: "gauge"),
      ])
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    try bench.write(
      "b.ndjson",
      [
        .event("s3", meter: .seat, 5_000_000, minute: day * 2 + 60, kind: "gauge"),
        .event("s4", meter: .seat, 2_000_000, minute: day * 3 - 60, kind: "gauge"),
      ])
    _ = try await bench.worker(at: Self.march).runOnce(paths: [bench.spool])
    let days = try rows(bench, .day)
    #expect(
      days.filter { $0.late != "0" }.map { "\($0.period) \($0.quantity) \($0.late)" }.first
        == "2026-02-12 2 3")
    #expect(try rows(bench, .month).map { "\($0.quantity) \($0.late)" } == ["9 3"])
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `hours add up to days and days to months, before and after closing`(
    seed: UInt64
  ) async throws {
    let bench = try Bench()
    var feed = MixedFeed(seed: seed)
    for (number, now) in [Bench.now, Bench.now, Self.march, Self.march].enumerated() {
      let path = try bench.write("f\(number).ndjson", feed.file(lines: 60))
      _ = try await bench.worker(at: now).runOnce(paths: [path])
    }
    let (hours, days) = (try sums(rows(bench, .hour)), try sums(rows(bench, .day)))
    #expect(hours == days)
    #expect(days == (try sums(rows(bench, .month))))
    #expect(try bench.worker(at: Self.march).recount(RecountQuery()).differences == [])
  }

  private struct Unreadable: Error { let text: String }

  /// By tenant and meter, in millionths; of levels that are compared there is no sum, and GB-hours
  /// are rounded row by row.
  private func sums(_ rows: [UsageRow]) throws -> [String: [Int64]] {
    var sums: [String: [Int64]] = [:]
    for row in rows where row.meter == .ingestUnit || row.meter == .queryCredit {
      for (index, text) in [row.quantity, row.late].enumerated() {
        guard case .value(let quantity) = WireQuantity.parse(Array(text.utf8).span) else {
          throw Unreadable(text: text)
        }
        sums["\(row.tenantID) \(row.meter.rawValue)", default: [0, 0]][index] += quantity.micro
      }
    }
    return sums
  }
}
