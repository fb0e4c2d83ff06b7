import CoreMetrics
import Foundation
import Store
import Testing

@testable import switchboard

@Suite struct MetricsTests {
  @Test func `promtool finds nothing wrong with what the program counts`() throws {
    let registry = MetricsRegistry()
    registry.makeCounter(label: "switchboard_ingest_lines", dimensions: []).increment(by: 3)
    registry.makeCounter(
      label: "emitter_records", dimensions: [("service", "a \"b\"\\\n")]
    ).increment(by: 1)
    registry.makeRecorder(label: "ingest_lag_bytes", dimensions: [], aggregate: false)
      .record(Int64(7))
    registry.makeTimer(label: "catalog_query", dimensions: []).recordNanoseconds(1_500_000_000)
    let text = (StoreFacts().families + registry.families).map(\.text).joined()
    #expect(text.contains("switchboard_ingest_lines_total 3\n"))
    #expect(text.contains(#"switchboard_emitter_records_total{service="a \"b\"\\\n"} 1"#))
    #expect(text.contains("switchboard_catalog_query_seconds_sum 1.5\n"))
    #expect(text.contains("switchboard_catalog_query_seconds_bucket{le=\"1.0\"} 0\n"))
    #expect(text.contains("switchboard_catalog_query_seconds_bucket{le=\"2.5\"} 1\n"))
    #expect(try Promtool.check(text) == Promtool.Verdict(isFine: true, words: ""))
  }

  @Test func `the store's metrics are Prometheus text from the real program`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "2", "--as-of", "2026-03-18T12:00:00Z"])
    let event =
      #"{"tenant_id":"nobody","unit":"seat","quantity":"1","source_service":"a","#
      + #""idempotency_key":"k","timestamp":"2026-03-18T11:00:00Z"}"# + "\n"
    try Data(event.utf8).write(to: URL(filePath: folder.path + "/a.ndjson"))
    _ = try folder.run(["ingest", folder.path + "/a.ndjson", "--now", "2026-03-18T12:00:00Z"])
    let unread = folder.path + "/store.db.spool"
    try FileManager.default.createDirectory(atPath: unread, withIntermediateDirectories: true)
    try Data(event.utf8).write(to: URL(filePath: unread + "/b.ndjson"))
    let text = try folder.run(["metrics"])
    #expect(text.contains("switchboard_spool_unread_bytes \(event.utf8.count)\n"))
    _ = try folder.run(["ingest", "--now", "2026-03-18T12:00:00Z"])
    #expect(try folder.run(["metrics"]).contains("switchboard_spool_unread_bytes 0\n"))
    #expect(text.contains("# TYPE switchboard_store_tenants gauge\n"))
    #expect(text.contains(#"switchboard_store_lines_total{result="accepted"} "#))
    #expect(text.contains("switchboard_store_is_conserved 1\n"))
    #expect(text.contains(#"switchboard_store_open_dead_letters{code="UNKNOWN_TENANT"} 1"#))
    #expect(text.contains(#"switchboard_ingest_dead_letters_total{code="UNKNOWN_TENANT"} 1"#))
    let log = try String(
      contentsOfFile: folder.path + "/state/switchboard/switchboard.log", encoding: .utf8)
    #expect(log.contains(#" notice worker: committed accepted="0" batch="#))
    #expect(try Promtool.check(text) == Promtool.Verdict(isFine: true, words: ""))
  }

  @Test func `the documentation lists exactly the metrics that there are`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Docs/metrics.md").standardized
    let document = try String(contentsOf: path, encoding: .utf8)
    let listed = document.split(separator: "\n").compactMap { line in
      line.hasPrefix("| `switchboard_") ? line.split(separator: "`")[1].description : nil
    }
    let known =
      (StoreFacts().families + SpoolBacklog(folder: "/nowhere", known: []).families)
      .map(\.name) + FiguresLag().families.map(\.name) + Self.economics + MetricHelp.texts.keys + [
        "switchboard_worker_written_timestamp_seconds"
      ]
    #expect(listed.sorted() == known.sorted())
  }

  private static let economics = [
    "revenue", "cogs", "cogs_per_user", "margin_percent", "tenants", "pool_cost",
    "tenant_margin_percent",
  ].map { "switchboard_economics_\($0)" }

  @Test func `money in metrics is exact, and names what is documented`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "2", "--as-of", "2026-03-18T12:00:00Z"])
    let text = try folder.run(["metrics", "--now", "2026-03-18T12:00:00Z"])
    let names = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("# TYPE switchboard_economics") }
        .map { $0.split(separator: " ")[2].description })
    #expect(names.isSuperset(of: Self.economics))
    let revenue = text.split(separator: "\n").filter {
      $0.hasPrefix("switchboard_economics_revenue{")
    }
    #expect(!revenue.isEmpty)
    #expect(revenue.allSatisfy { $0.split(separator: " ")[1].split(separator: ".")[1].count == 2 })
    #expect(text.contains("switchboard_economics_batches_behind 0\n"))
  }
}
