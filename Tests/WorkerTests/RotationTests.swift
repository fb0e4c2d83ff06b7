import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

/// When the last line of a file that was rotated away needs no newline any more.
@Suite struct RotationTests {
  private let half = #"{"tenant_id":"t-a","unit":"ingest_unit","quantity":"1","#
  private let rest =
    #""source_service":"s","idempotency_key":"k9","timestamp":"2026-02-10T00:00:00Z"}"#

  @Test(arguments: ["\n", "\r\n"])
  func `a last line that is written after the rename is read, and its newline is nothing`(
    newline: String
  ) async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    #expect(try await bench.lines() == 1)
    try bench.rename("a.ndjson", to: "a.ndjson.1")
    try bench.write("a.ndjson", [.event("k2", 1_000_000)])
    #expect(try await bench.lines() == 1)
    try bench.append("a.ndjson.1", half + rest)
    #expect(try await bench.lines() == 1)
    try bench.append("a.ndjson.1", newline)
    #expect(try await bench.lines() == 0)
    try bench.append("a.ndjson.1", half + rest.replacing("k9", with: "k10"))
    #expect(try await bench.lines() == 1)
    #expect(try bench.store.ingestTotals().accepted == 4)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test(arguments: ["a.ndjson.1", "a.ndjson-20260319", "a.ndjson.2026-03-19", "a.ndjson.old"])
  func `a file that was rotated before anybody looked ends with its last line`(
    name: String
  ) async throws {
    let bench = try Bench()
    try bench.write(name, [.event("k1", 1_000_000)])
    try bench.append(name, half + rest)
    try bench.write("a.ndjson", [.event("k2", 1_000_000)])
    #expect(try await bench.lines() == 3)
    #expect(try bench.store.ingestTotals().accepted == 3)
    #expect(try await bench.lines() == 0)
  }

  /// The second name is one that only the rename shows to be a rotated one.
  @Test(arguments: ["a.ndjson.1", "finished.ndjson"])
  func `half a line waits while the writer has the rotated file open`(name: String) async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    let writer = try bench.writer("a.ndjson")
    try writer.write(contentsOf: Data(half.utf8))
    #expect(try await bench.lines() == 1)
    try bench.rename("a.ndjson", to: name)
    try bench.write("a.ndjson", [.event("k2", 1_000_000)])
    #expect(try await bench.lines() == 1)
    #expect(try await bench.lines() == 0)
    try writer.write(contentsOf: Data((rest + "\n" + half).utf8))
    #expect(try await bench.lines() == 1)
    #expect(try bench.store.ingestTotals().accepted == 3)
    try writer.close()
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.deadLetters == [.malformed: 1])
    #expect(try await bench.lines() == 0)
  }

  @Test func `a whole event is taken while the writer has the rotated file open`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    let writer = try bench.writer("a.ndjson")
    #expect(try await bench.lines() == 1)
    try bench.rename("a.ndjson", to: "a.ndjson.1")
    try writer.write(contentsOf: Data((half + rest).utf8))
    #expect(try await bench.lines() == 1)
    try writer.write(contentsOf: Data("\n".utf8))
    #expect(try await bench.lines() == 0)
    #expect(try bench.store.ingestTotals().accepted == 2)
    try writer.close()
    #expect(try await bench.lines() == 0)
  }

  @Test func `a file under two names was not rotated`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    try FileManager.default.linkItem(atPath: path, toPath: bench.spool + "/b.ndjson")
    try bench.append("a.ndjson", half)
    #expect(try await bench.lines() == 1)
    #expect(try await bench.lines() == 0)
    try bench.append("a.ndjson", rest + "\n")
    #expect(try await bench.lines() == 1)
    #expect(try bench.store.ingestTotals().accepted == 2)
  }

  @Test func `a newline behind the last line of a named file is no line`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", Array((half + rest).utf8))
    #expect(try await bench.worker().runOnce(paths: [path]).accepted == 1)
    try bench.append("a.ndjson", "\n")
    #expect(try await bench.worker().runOnce(paths: [path]).lines == 0)
    #expect(try await bench.worker().runOnce(paths: [path]).troubles == [])
  }

  @Test func `a message of ten bytes is not taken for a newline`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.pb", [.event("k1", 1_000_000)], format: .protobuf)
    #expect(try await bench.worker().runOnce(paths: [path]).accepted == 1)
    let file = try bench.writer("a.pb")
    try file.write(contentsOf: Data([10] + [UInt8](repeating: 0, count: 10)))
    try file.close()
    #expect(try await bench.worker().runOnce(paths: [path]).deadLetters == [.malformed: 1])
  }

  @Test func `a look that finds nothing new leaves no batch`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    try bench.append("a.ndjson", half)
    _ = try await bench.lines()
    let later = Bench.now.advanced(bySeconds: 600)
    let report = try await bench.worker(at: later).runOnce(paths: [bench.spool])
    #expect(report.lines == 0)
    #expect(report.watermark == 1)
  }
}

extension Bench {
  /// What a run over the spool reads.
  fileprivate func lines() async throws -> Int64 {
    try await worker().runOnce(paths: [spool]).lines
  }

  /// The end of a file, open for writing until it is closed.
  fileprivate func writer(_ name: String) throws -> FileHandle {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: spool + "/" + name))
    try handle.seekToEnd()
    return handle
  }
}
