import Domain
import Metering
import Store
import Testing
import Worker

@Suite struct AdmissionTests {
  @Test func `a void takes its event back, once`() async throws {
    let bench = try Bench()
    let path = try bench.write(
      "a.ndjson",
      [
        .event("k1", 2_000_000), .event("v0", 2_000_000, kind: "void", corrects: "nobody"),
        .event("v1", 3_000_000, kind: "void", corrects: "k1"),
        .event("v2", 2_000_000, kind: "void", corrects: "k1"),
        .event("v3", 2_000_000, kind: "void", corrects: "k1"),
        .event("v2", 2_000_000, kind: "void", corrects: "k1"),
      ])
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.accepted == 2)
    #expect(report.duplicates == 1)
    #expect(report.deadLetters == [.conflict: 2, .unknownCorrection: 1])
    #expect(try bench.usage().isEmpty)
  }

  @Test func `a correction changes the day that it names`() async throws {
    let bench = try Bench()
    let path = try bench.write(
      "a.ndjson",
      [
        .event("k1", 2_000_000),
        .event("c1", -500_000, minute: 5, kind: "correction", corrects: "k1"),
        .event("c2", -500_000, kind: "correction", corrects: "k7"),
      ])
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.deadLetters == [.unknownCorrection: 1])
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|1.5|0.00006"])
  }

  @Test func `a gauge is a step function, carried through days without samples`() async throws {
    let bench = try Bench()
    let path = try bench.write(
      "a.ndjson",
      [
        .event("g1", meter: .storageGBMonth, 10_000_000, minute: 12 * 60, kind: "gauge"),
        .event("g2", meter: .storageGBMonth, 4_000_000, minute: 54 * 60, kind: "gauge"),
        .event("s1", meter: .seat, 3_000_000, minute: 60, kind: "gauge"),
        .event("s2", meter: .seat, 2_000_000, minute: 120, kind: "gauge"),
      ])
    _ = try await bench.worker().runOnce(paths: [path])
    #expect(
      try bench.usage().prefix(7).map {
        $0.split(separator: "|").prefix(4).joined(separator: "|")
      } == [
        "t-a|2026-02-10|seat|3", "t-a|2026-02-10|storage_gb_month|120", "t-a|2026-02-11|seat|2",
        "t-a|2026-02-11|storage_gb_month|240", "t-a|2026-02-12|seat|2",
        "t-a|2026-02-12|storage_gb_month|132", "t-a|2026-02-13|seat|2",
      ])
  }

  @Test func `voiding the last sample takes the carried days back`() async throws {
    let bench = try Bench()
    let samples: [EventDraft] = [
      .event("g1", meter: .storageGBMonth, 10_000_000, kind: "gauge"),
      .event("g2", meter: .storageGBMonth, 4_000_000, minute: 54 * 60, kind: "gauge"),
    ]
    _ = try await bench.worker().runOnce(paths: [try bench.write("a.ndjson", [samples[0]])])
    let before = try bench.usage()
    _ = try await bench.worker().runOnce(paths: [try bench.write("b.ndjson", [samples[1]])])
    #expect(try bench.usage() != before)
    let void = EventDraft.event(
      "v", meter: .storageGBMonth, 4_000_000, minute: 54 * 60, kind: "void", corrects: "g2")
    _ = try await bench.worker().runOnce(paths: [try bench.write("c.ndjson", [void])])
    #expect(try bench.usage() == before)
  }

  @Test func `usage of a closed period is an adjustment in the next open one`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [path])
    let later = Timestamp(seconds: 1_773_000_000)
    let late = try bench.write("b.ndjson", [.event("k2", 7_000_000)])
    let report = try await bench.worker(at: later).runOnce(paths: [late])
    #expect(report.accepted == 1)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|1|0.00004"])
    let adjustments = try bench.store.adjustments(in: BillingPeriod(year: 2026, month: 3))
    #expect(adjustments.map(\.quantity) == [Quantity(micro: 7_000_000)])
    #expect(adjustments.first?.day.description == "2026-02-10")
  }

  /// A day may be turned from all that fits to as much below nothing, also when it is billed.
  @Test func `late corrections of the largest amounts are adjustments or overflow`() async throws {
    let bench = try Bench()
    let most: Int64 = 1_000_000_000_000_000_000
    let path = try bench.write("a.ndjson", (0..<4).map { .event("k\($0)", most) })
    #expect(try await bench.worker().runOnce(paths: [path]).accepted == 4)
    let march = Timestamp(seconds: 1_773_000_000)
    let late = try bench.write(
      "b.ndjson",
      (0..<9).map { .event("c\($0)", -most, kind: "correction", corrects: "k0") }
        + (0..<24 as Range<Int64>).map {
          .event(
            "h\($0)", -Int64.max / 1024, minute: $0 * 60, kind: "correction", corrects: "k0")
        })
    let report = try await bench.worker(at: march).runOnce(paths: [late])
    #expect(report.accepted + (report.deadLetters[.overflow] ?? 0) == 33)
    #expect(report.deadLetters[.overflow] == 1)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|4000000000000|160000000"])
    let adjustments = try bench.store.adjustments(in: BillingPeriod(year: 2026, month: 3))
    let sum = -8 * most - 24 * (Int64.max / 1024)
    #expect(adjustments.map(\.quantity.micro) == [sum])
    #expect(try bench.worker(at: march).recount(RecountQuery()).differences == [])
  }

  @Test func `an amount that does not fit is an overflow, and the bucket stays`() async throws {
    let bench = try Bench()
    let most: Int64 = 1_000_000_000_000_000_000
    let path = try bench.write(
      "a.ndjson", [.event("k1", 1_000_000), .event("k2", meter: .storageGBMonth, most)])
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.deadLetters == [.overflow: 1])
    #expect(try bench.usage().count == 1)
  }
}
