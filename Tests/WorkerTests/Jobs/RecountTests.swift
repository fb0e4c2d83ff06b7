import Domain
import Foundation
import Metering
import Store
import Testing

@testable import Worker

/// The second path against the first.
@Suite struct RecountTests {
  private static let kinds: [EventDraft] = [
    .event("k1", 2_000_000), .event("k1", 2_000_000), .event("k1", 3_000_000),
    .event("c1", -500_000, minute: 5, kind: "correction", corrects: "k1"),
    .event("k2", 7_000_000, minute: 70),
    .event("v2", 7_000_000, minute: 70, kind: "void", corrects: "k2"),
    .event("g1", meter: .storageGBMonth, 10_000_000, minute: 12 * 60, kind: "gauge"),
    .event("g2", meter: .storageGBMonth, 4_000_000, minute: 54 * 60, kind: "gauge"),
    .event("m1", meter: .storageGBMonth, 1_000_000, minute: 30),
    .event("h1", meter: .storageGBMonth, 1_500_000, minute: 30, basis: "gb_hour"),
    .event("s1", meter: .seat, 3_000_000, minute: 60, kind: "gauge"),
    .event("s2", meter: .seat, 2_000_000, minute: 60, kind: "gauge"),
    .event("s3", meter: .seat, 5_000_000, minute: 4000, kind: "gauge"),
    .event("s4", meter: .seat, 9_000_000, minute: 4100, kind: "gauge"),
    .event("sv", meter: .seat, 9_000_000, minute: 4100, kind: "void", corrects: "s4"),
    .event("u", tenant: "t-new", 1_000_000),
  ]

  private func filled(_ name: String = "a.ndjson") async throws -> Bench {
    let bench = try Bench()
    try bench.write(name, Self.kinds)
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    return bench
  }

  @Test func `all kinds of lines come to the same on both paths`() async throws {
    let bench = try await filled()
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.differences == [])
    #expect(report.missing == [])
    #expect(report.buckets > 5)
  }

  @Test func `many small batches of growing files come to the same`() async throws {
    let bench = try Bench()
    var random = TestRandom(seed: 7)
    for round in 0..<12 {
      let events = (0..<20).map { number in
        EventDraft.event(
          "k\(random.below(150))", tenant: random.below(2) == 0 ? "t-a" : "t-b",
          Int64(round * 20 + number) * 1000, minute: Int64(random.below(5000)))
      }
      var bytes: [UInt8] = []
      for event in events { EventEncoder(format: .ndjson).append(event, to: &bytes) }
      let name = "f\(round % 3).ndjson"
      if round < 3 { try bench.write(name, []) }
      try bench.append(name, String(decoding: bytes, as: UTF8.self))
      _ = try await bench.worker().runOnce(paths: [bench.spool])
    }
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `a retried line counts where the retry admitted it`() async throws {
    let bench = try await filled()
    try bench.addTenant("t-new")
    let scoped = bench.store.scoped(to: .all)
    _ = try scoped.askRetry(ids: [], code: .unknownTenant, by: "ana", at: Bench.now)
    _ = try bench.worker().retryAsked()
    let report = try bench.worker().recount(RecountQuery(tenant: TenantID("t-new")))
    #expect(report.differences == [])
    #expect(report.buckets == 1)
  }

  @Test func `a bucket that was tampered with is found, whichever way`() async throws {
    let bench = try await filled()
    try bench.edit("UPDATE usage_day SET quantity = quantity + 1 WHERE metric = 'ingest_unit'")
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.differences.map(\.cause) == [.quantity])
    #expect(report.differences.first?.difference == 1)
    try bench.edit("DELETE FROM usage_day WHERE metric = 'ingest_unit'")
    #expect(
      try bench.worker().recount(RecountQuery(tenant: TenantID("t-a"))).differences.map(\.cause)
        == [.eventsLost])
  }

  @Test func `a file that is gone is named, and nothing is guessed`() async throws {
    let bench = try await filled()
    try FileManager.default.removeItem(atPath: bench.spool + "/a.ndjson")
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.missing.map(\.file) == [bench.spool + "/a.ndjson"])
    #expect(report.deviations == [])
    #expect(report.unsourced > 0)
  }

  @Test func `a renamed file is found by what it is`() async throws {
    let bench = try await filled()
    try bench.rename("a.ndjson", to: "a.ndjson.1")
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.missing == [])
    #expect(report.differences == [])
  }

  @Test func `a day is explained down to file and offset`() async throws {
    let bench = try await filled()
    let day = UTCDay(year: 2026, month: 2, day: 10)
    let found = try bench.worker().explain(
      RecountKey(tenantID: TenantID("t-a"), meter: .ingestUnit, day: day))
    #expect(found.agrees)
    #expect(found.lines.map(\.isDuplicate) == [false, true, false, false, false])
    #expect(found.lines.first?.source.event.offset == 0)
    #expect(found.recomputed == 1_500_000)
  }

  @Test func `a sample takes the same buckets for the same seed`() async throws {
    let bench = try await filled()
    let half = RecountQuery(perMillion: 500_000, seed: 1)
    let counts = try (0..<2).map { _ in try bench.worker().recount(half).buckets }
    #expect(counts[0] == counts[1])
    #expect(counts[0] < (try bench.worker().recount(RecountQuery()).buckets))
  }
}
