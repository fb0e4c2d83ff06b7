import Domain
import Foundation
import Glibc
import Metering
import Testing
import Worker

@testable import Store

/// Files whose names and contents do not agree, and what lies beside files.
@Suite struct FileFormTests {
  private let events = [EventDraft.event("k1", 1_000_000), .event("k2", 2_000_000)]
  private let usage = ["t-a|2026-02-10|ingest_unit|3|0.00012"]

  @Test(arguments: [
    ("a.pb", MeteringFormat.ndjson), ("a.pb", .cloudevents), ("a.ndjson", .protobuf),
    ("a.cloudevents.ndjson", .protobuf), ("a.pb.1", .ndjson), ("a.ndjson.gz", .ndjson),
    ("a.pb.gz", .protobuf),
  ])
  func `a first record tells the form against the name, and that is told`(
    name: String, format: MeteringFormat
  ) async throws {
    let bench = try Bench()
    let path = try bench.write(name, events, format: format)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(report.troubles.map(\.file) == [path])
    #expect(report.troubles.allSatisfy { $0.wasRead })
    #expect(try bench.usage() == usage)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
    #expect(try bench.store.ingestFiles().map(\.trouble) == report.troubles.map(\.text))
  }

  @Test(arguments: [("a.pb.gz", MeteringFormat.ndjson), ("a.ndjson.gz", .protobuf)])
  func `the same holds for what a file decompresses to`(
    name: String, format: MeteringFormat
  ) async throws {
    let bench = try Bench()
    var bytes: [UInt8] = []
    for event in events { EventEncoder(format: format).append(event, to: &bytes) }
    try bench.write(name, Gzip.stored(bytes))
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(report.troubles.count == 1)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `a file that is followed stays in the form in which it began`() async throws {
    let bench = try Bench()
    try bench.write("a.pb", [events[0]], format: .ndjson)
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    var line: [UInt8] = []
    EventEncoder(format: .ndjson).append(events[1], to: &line)
    try bench.append("a.pb", String(decoding: line, as: UTF8.self))
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).accepted == 1)
    #expect(try bench.usage() == usage)
  }

  @Test func `a refused line of a file with the wrong ending can be retried`() async throws {
    let bench = try Bench()
    try bench.write("a.pb", [events[0], .event("k3", tenant: "t-new", 1_000_000)], format: .ndjson)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.deadLetters == [.unknownTenant: 1])
    try bench.addTenant("t-new")
    _ = try bench.store.scoped(to: .all)
      .askRetry(ids: [], code: .unknownTenant, by: "vera", at: Bench.now)
    #expect(try bench.worker().retryAsked().values.map { $0 } == [.accepted])
  }

  @Test(arguments: ["hello\n", "\u{1f}", "{\"tenant_id\n"])
  func `a name in gz without gzip or a record behind it is left as it is`(
    contents: String
  ) async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson.gz", Array(contents.utf8))
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.lines == 0)
    #expect(report.troubles.first?.text.contains("does not begin as gzip does") == true)
    #expect(report.troubles.first?.wasRead == false)
  }

  @Test func `bytes that are no record of any form are refused line by line`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [0x55, 0x08, 0x0a, 0xff, 0x0a, 0x7b, 0x0a])
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.deadLetters == [.malformed: 3])
    #expect(report.troubles == [])
  }

  @Test func `a dated name is a rotated one, and a name that only looks like ours is told`()
    async throws
  {
    let bench = try Bench()
    try bench.write("a.ndjson-20260319", events)
    for name in ["usage.jsonl", "b.NDJSON", "notes.txt", "c.ndjson.tmp"] {
      try bench.write(name, events)
    }
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    let told = ["b.NDJSON", "usage.jsonl"].map { bench.spool + "/" + $0 }
    #expect(report.troubles.map(\.file) == told)
    let named = try await bench.worker().runOnce(paths: [told[1]])
    #expect(named.duplicates == 2)
  }

  @Test func `a link that leads nowhere is told until it leads somewhere`() async throws {
    let bench = try Bench()
    for name in ["a.ndjson", "notes"] {
      try FileManager.default.createSymbolicLink(
        atPath: bench.spool + "/" + name, withDestinationPath: "target")
    }
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.troubles.map(\.file) == [bench.spool + "/a.ndjson"])
    #expect(try bench.store.ingestFiles().map(\.state) == [.unreadable])
    try bench.write("target", events, format: .ndjson)
    let mended = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(mended.accepted == 2)
    #expect(mended.troubles == [])
    #expect(try bench.store.ingestFiles().allSatisfy { $0.state != .unreadable })
  }

  @Test func `folders and names that are no text are told once and the others go on`()
    async throws
  {
    let bench = try Bench()
    try bench.write("a.ndjson", events)
    for name in ["inner", "b.ndjson"] {
      try FileManager.default.createDirectory(
        atPath: bench.spool + "/" + name, withIntermediateDirectories: false)
    }
    try bench.makeFile(named: Array("b".utf8) + [0xff] + Array(".ndjson".utf8))
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    let spelled = ["b.ndjson", #"b\xff.ndjson"#, "inner"].map { bench.spool + "/" + $0 }
    #expect(report.troubles.map(\.file) == spelled)
    let again = try await bench.worker().runOnce(paths: [bench.spool, bench.spool])
    #expect(again.troubles.map(\.file) == spelled)
    #expect(again.files == 1)
    let inner = bench.spool + "/inner"
    let both = try await bench.worker().runOnce(paths: [bench.spool, inner])
    #expect(both.troubles.map(\.file) == Array(spelled.prefix(2)))
    let kept = try bench.store.ingestFiles().filter { $0.state == .unreadable }
    #expect(kept.map(\.name) == spelled)
    for name in ["inner", "b.ndjson"] {
      try FileManager.default.removeItem(atPath: bench.spool + "/" + name)
    }
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(
      try bench.store.ingestFiles().filter { !$0.trouble.isEmpty }.map(\.name) == [spelled[1]])
  }
}

extension Bench {
  /// An empty file with a name that no string holds.
  fileprivate func makeFile(named name: [UInt8]) throws {
    let path = (Array(spool.utf8) + [UInt8(ascii: "/")] + name).map { CChar(bitPattern: $0) } + [0]
    // The bytes live through the call.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
  }
}
