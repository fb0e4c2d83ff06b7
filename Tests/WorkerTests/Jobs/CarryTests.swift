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

  @Test func `a clock that was ahead changes nothing but months that it closed`() async throws {
    let (steady, ahead) = (try Bench(), try Bench())
    let seat = EventDraft.event("s1", meter: .seat, 3_000_000, minute: 60, kind: "gauge")
    let month = Bench.now.advanced(bySeconds: 30 * 86_400)
    for bench in [steady, ahead] {
      let first = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
      let year = Bench.now.advanced(bySeconds: 365 * 86_400)
      _ = try await bench.worker(at: bench === ahead ? year : Bench.now).runOnce(paths: [first])
      let second = try bench.write("b.ndjson", [seat])
      for now in [Bench.now, Self.tomorrow, month] {
        _ = try await bench.worker(at: now).runOnce(paths: [second])
      }
    }
    #expect(try days(ahead, "seat") == days(steady, "seat"))
    #expect(try ahead.worker(at: month).recount(RecountQuery()).differences == [])
  }

  @Test(arguments: [13, 3 * 1440])
  func `a clock that went back over the end of a month loses no day`(minutes: Int) async throws {
    let (steady, back) = (try Bench(), try Bench())
    let april = UTCDay(year: 2026, month: 4, day: 1).start.advanced(bySeconds: 180)
    let before = april.advanced(bySeconds: Int64(minutes) * -60)
    let known = EventDraft.event(
      "s1", meter: .seat, 1_000_000, minute: 40 * 1440, kind: "gauge")
    let new = EventDraft.event(
      "s2", tenant: "t-b", meter: .seat, 5_000_000, minute: 46 * 1440, kind: "gauge")
    for bench in [steady, back] {
      let first = try bench.write("a.ndjson", [known])
      _ = try await bench.worker(at: bench === back ? april : before).runOnce(paths: [first])
      let second = try bench.write("b.ndjson", [new])
      _ = try await bench.worker(at: before).runOnce(paths: [second])
      #expect(try bench.worker(at: before).recount(RecountQuery()).differences == [])
      let after = april.advanced(bySeconds: 2 * 86_400)
      _ = try await bench.worker(at: after).runOnce(paths: [first])
      #expect(try bench.worker(at: after).recount(RecountQuery()).differences == [])
    }
    #expect(try days(back, "seat") == days(steady, "seat"))
    #expect(try days(back, "seat").last == "2026-04-03 seat 5")
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

  @Test func `a worker that was not there leaves what one would have left that was`() async throws {
    let (steady, absent) = (try Bench(), try Bench())
    let may = UTCDay(year: 2026, month: 5, day: 20).start
    for bench in [steady, absent] {
      let path = try bench.write("a.ndjson", Self.samples)
      _ = try await bench.worker().runOnce(paths: [path])
    }
    for day in 1..<90 {
      let now = Bench.now.advanced(bySeconds: Int64(day) * 86_400)
      try steady.worker(at: now).beginDay()
    }
    for bench in [steady, absent] {
      _ = try await bench.worker(at: may).runOnce(paths: [bench.spool])
      #expect(try bench.worker(at: may).recount(RecountQuery()).differences == [])
    }
    #expect(try steady.usage() == absent.usage())
    #expect(try days(absent, "seat").count == 100)
    #expect(try absent.store.billingPeriods() == steady.store.billingPeriods())
    #expect(try absent.store.billingPeriods().values.count { $0 } == 3)
  }

  @Test(arguments: [
    // Billed in April, which is open; and too late for that, as an event would be.
    (UTCDay(year: 2026, month: 4, day: 4), ["2026-02", "2026-03"], 9 + 31),
    (UTCDay(year: 2026, month: 5, day: 20), ["2026-02", "2026-03"], 0),
  ])
  func `what a month lacked when it was closed is billed in the open one`(
    today: UTCDay, closed: [String], adjusted: Int
  ) async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [Self.samples[0]])
    _ = try await bench.worker().runOnce(paths: [path])
    let before = try days(bench, "seat")
    for period in closed.compactMap({ BillingPeriod($0) }) {
      _ = try bench.store.billState(of: period, closedBefore: today.start)
    }
    try bench.worker(at: today.start).beginDay()
    let seats = try days(bench, "seat")
    #expect(seats.filter { $0 < "2026-04" } == before)
    let adjustments = try bench.store.adjustments(in: today.month)
    #expect(adjustments.count == adjusted)
    #expect(adjustments.allSatisfy { $0.quantity == Quantity(micro: 3_000_000) })
    #expect(try bench.worker(at: today.start).recount(RecountQuery()).differences == [])
  }

  /// The 10th of March: February is closed and takes adjustments.
  private static let march = UTCDay(year: 2026, month: 3, day: 10).start
  private static let late: [EventDraft] =
    samples + [
      .event("s2", meter: .seat, 5_000_000, minute: 3 * 1440, kind: "gauge"),
      .event("g2", meter: .storageGBMonth, 0, minute: 5 * 1440, kind: "gauge"),
      .event("s3", meter: .seat, 4_000_000, minute: 22 * 1440, kind: "gauge"),
    ]

  /// The rows, and what is billed in March of February.
  private func state(_ bench: Bench) throws -> [String] {
    let adjustments = try bench.store.adjustments(in: Self.march.day.month)
    return try bench.usage()
      + adjustments.map { "\($0.tenantID) \($0.meter) \($0.day) \($0.quantity)" }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `late levels are carried alike, however they come and whatever was there before`(
    seed: UInt64
  ) async throws {
    let fresh = try Bench()
    let all = try fresh.write("a.ndjson", Self.late)
    _ = try await fresh.worker(at: Self.march).runOnce(paths: [all])
    let expected = try state(fresh)
    #expect(expected.contains { $0.hasSuffix("2026-02-28 5") })

    var random = TestRandom(seed: seed)
    let used = try Bench()
    let other = try used.write("o.ndjson", [.event("o", tenant: "t-b", 0, minute: 27 * 1440)])
    _ = try await used.worker(at: random.below(2) == 0 ? Self.march : Bench.now)
      .runOnce(paths: [other])
    try used.worker(at: Self.march).beginDay()
    for (number, event) in Self.late.shuffled(using: &random).enumerated() {
      let path = try used.write("f\(number).ndjson", [event])
      _ = try await used.worker(at: Self.march).runOnce(paths: [path])
    }
    #expect(try state(used).filter { !$0.hasPrefix("t-b") } == expected)
    #expect(try used.worker(at: Self.march).recount(RecountQuery()).differences == [])
  }
}
