import Domain
import Metering
import Store
import Testing
import Worker

/// Levels over days without events.
@Suite struct CarryTests {
  private static let samples: [EventDraft] = [
    .event("s1", meter: .seat, 3_000_000, minute: 60, kind: "gauge"),
    .event("g1", meter: .storageGBMonth, 10_000_000, minute: 12 * 60, kind: "gauge"),
  ]
  /// The same clock a day later.
  private static let tomorrow = Bench.now.advanced(bySeconds: 86_400)

  private func days(_ bench: Bench, _ meter: String) throws -> [String] {
    try bench.usage().filter { $0.contains("|\(meter)|") }
      .map { $0.split(separator: "|")[1...3].joined(separator: " ") }
  }

  @Test func `a level holds to the worker's current day, and on the next day to that`()
    async throws
  {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", Self.samples)
    _ = try await bench.worker().runOnce(paths: [path])
    #expect(try days(bench, "seat").count == 10)
    #expect(try days(bench, "seat").last == "2026-02-19 seat 3")
    #expect(try days(bench, "storage_gb_month").last == "2026-02-19 storage_gb_month 240")
    _ = try await bench.worker(at: Self.tomorrow).runOnce(paths: [path])
    #expect(try days(bench, "seat").last == "2026-02-20 seat 3")
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `a sample that comes late changes the days it holds for, in any order`()
    async throws
  {
    let late = EventDraft.event("s2", meter: .seat, 5_000_000, minute: 3 * 1440, kind: "gauge")
    let (first, second) = (try Bench(), try Bench())
    for (bench, order) in [(first, Self.samples + [late]), (second, [late] + Self.samples)] {
      for (number, event) in order.enumerated() {
        let path = try bench.write("f\(number).ndjson", [event])
        _ = try await bench.worker().runOnce(paths: [path])
      }
    }
    #expect(try first.usage() == second.usage())
    #expect(try days(first, "seat").last == "2026-02-19 seat 5")
    #expect(try first.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `voiding the only sample takes all days back`() async throws {
    let bench = try Bench()
    let void = EventDraft.event(
      "v", meter: .seat, 3_000_000, minute: 60, kind: "void", corrects: "s1")
    for (number, event) in [Self.samples[0], void].enumerated() {
      let path = try bench.write("f\(number).ndjson", [event])
      _ = try await bench.worker().runOnce(paths: [path])
    }
    #expect(try bench.usage().isEmpty)
  }

  @Test func `a level that nobody has sampled for months holds in open periods only`()
    async throws
  {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", Self.samples)
    _ = try await bench.worker().runOnce(paths: [path])
    let may = UTCDay(year: 2026, month: 5, day: 20).start
    _ = try await bench.worker(at: may).runOnce(paths: [path])
    let seats = try days(bench, "seat")
    #expect(!seats.contains { $0.hasPrefix("2026-03") || $0.hasPrefix("2026-04") })
    #expect(seats.filter { $0.hasPrefix("2026-05") }.count == 20)
    #expect(try bench.worker(at: may).recount(RecountQuery()).differences == [])
  }
}
