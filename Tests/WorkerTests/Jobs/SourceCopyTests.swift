import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

/// A file that was read and is gone is proven by a copy of it, compressed or not.
@Suite struct SourceCopyTests {
  private let events = (0..<40).map { EventDraft.event("k\($0)", 1_000_000) }

  @Test(arguments: ["a.ndjson.gz", "a.ndjson.1.gz", "old-a.ndjson.gz"], [false, true])
  func `a compressed copy stands for a file that is gone`(
    name: String, isRead: Bool
  ) async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", Array(events.prefix(3)))
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try bench.append("a.ndjson", bytes(events.dropFirst(3)))
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try bench.write(name, Gzip.stored(Array(Data(contentsOf: URL(fileURLWithPath: path)))))
    try FileManager.default.removeItem(atPath: path)
    if isRead {
      #expect(try await bench.worker().runOnce(paths: [bench.spool]).duplicates == 40)
    }
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.missing == [])
    #expect(report.differences == [])
    #expect(report.lines == 40)
  }

  @Test func `what was copied and then truncated is proven by the copy`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", events)
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try FileManager.default.copyItem(atPath: path, toPath: bench.spool + "/a.ndjson.1")
    let live = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try live.truncate(atOffset: 0)
    try live.close()
    try bench.append("a.ndjson", bytes([.event("k40", 1_000_000)]))
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 41)
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.missing == [])
    #expect(report.differences == [])
  }

  @Test(arguments: [39, 41])
  func `a compressed file that only begins alike stands for nothing`(count: Int) async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", events)
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    let other = EventDraft.event("k40", 1_000_000)
    let others = count == 39 ? events.dropLast() : events.dropLast() + [other, other]
    try bench.write("a.ndjson.gz", Gzip.stored(Array(bytes(others).utf8)))
    try FileManager.default.removeItem(atPath: path)
    let report = try bench.worker().recount(RecountQuery())
    #expect(report.missing.map(\.file) == [path])
  }

  private func bytes(_ events: some Sequence<EventDraft>) -> String {
    var bytes: [UInt8] = []
    for event in events { EventEncoder(format: .ndjson).append(event, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
