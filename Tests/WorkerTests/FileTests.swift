import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

/// What may happen to a file between two looks at it.
@Suite struct FileTests {
  private let first = #"{"tenant_id":"t-a","unit":"ingest_unit","quantity":"1","#
  private let rest =
    #""source_service":"s","idempotency_key":"k9","timestamp":"2026-02-10T00:00:00Z"}"#

  @Test func `a torn last line waits in a folder until its newline comes`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    try bench.append("a.ndjson", first)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.lines == 1)
    try bench.append("a.ndjson", rest + "\n")
    let again = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(again.accepted == 1)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|2|0.00008"])
  }

  @Test func `a rotated file ends with its last line and is not read again`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    try bench.append("a.ndjson", first + rest)
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 1)
    try bench.rename("a.ndjson", to: "a.ndjson.1")
    try bench.write("a.ndjson", [.event("k2", 5_000_000)])
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(report.duplicates == 0)
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 0)
  }

  @Test func `a copy under another name counts as duplicates`() async throws {
    let bench = try Bench()
    let events = (0..<50).map { EventDraft.event("k\($0)", 1_000_000) }
    try bench.write("a.ndjson", events)
    try bench.write("b.ndjson", events)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 50)
    #expect(report.duplicates == 50)
  }

  @Test func `another file of the same name, size and inode is read`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    #expect(try await bench.worker().runOnce(paths: [path]).accepted == 1)
    #expect(try await bench.worker().runOnce(paths: [path]).lines == 0)
    try bench.write("a.ndjson", [.event("k2", 1_000_000)])
    #expect(try await bench.worker().runOnce(paths: [path]).accepted == 1)
    #expect(try await bench.worker().runOnce(paths: [path]).lines == 0)
  }

  @Test func `a truncated file is reported and what follows is read`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000), .event("k2", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try Data().write(to: URL(fileURLWithPath: path))
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    try bench.append("a.ndjson", first + rest + "\n")
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 1)
    let states = try bench.store.ingestFiles().map(\.state)
    #expect(states.contains(.truncated))
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|3|0.00012"])
  }

  @Test func `a file that was written anew behind the same beginning is reported and read`()
    async throws
  {
    let bench = try Bench()
    let padding = String(repeating: "x", count: 200)
    let events = ["k1", "k2", "k3", "k4"].map { EventDraft.event($0 + padding, 1_000_000) }
    let path = try bench.write("a.ndjson", Array(events.prefix(2)))
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).accepted == 2)
    var bytes: [UInt8] = []
    for event in [events[0], events[2], events[3]] {
      EventEncoder(format: .ndjson).append(event, to: &bytes)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(report.duplicates == 1)
    #expect(report.troubles.map(\.text).contains { $0.contains("written anew") })
    #expect(report.troubles.allSatisfy { $0.wasRead })
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 0)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|4|0.00016"])
  }

  @Test func `another file on an inode that was given away again is no trouble`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000), .event("k2", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    var bytes: [UInt8] = []
    EventEncoder(format: .ndjson).append(.event("k3", 1_000_000), to: &bytes)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    try FileManager.default.moveItem(atPath: path, toPath: bench.spool + "/b.ndjson")
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 1)
    #expect(report.troubles == [])
  }

  @Test func `a file of nothing but newlines is taken in a part at a time`() async throws {
    let bench = try Bench()
    let count = BatchDecoder.mostRejections * 2 + 3
    let path = bench.spool + "/a.ndjson"
    try Data(repeating: 10, count: count).write(to: URL(fileURLWithPath: path))
    let report = try await bench.worker().runOnce(paths: [path])
    #expect(report.lines == Int64(count))
    #expect(report.deadLetters == [.malformed: Int64(count)])
  }

  @Test func `a damaged gzip file is reported and the others go on`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff])
    try bench.write("b.ndjson", [.event("k1", 1_000_000)])
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 1)
    let file = try #require(try bench.store.ingestFiles().first)
    #expect(file.state == .unreadable)
    #expect(file.trouble.contains("gzip"))
    #expect(report.files == 1)
  }

  /// `printf '…' | gzip -9n`, twice in a row: two members.
  @Test func `a gzip file of two members is read whole`() async throws {
    let bench = try Bench()
    var bytes: [UInt8] = []
    for key in ["k1", "k2"] {
      var line: [UInt8] = []
      EventEncoder(format: .ndjson).append(.event(key, 1_000_000), to: &line)
      bytes += Gzip.stored(line)
    }
    try bench.write("a.ndjson.gz", bytes)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 2)
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 0)
  }

  @Test func `hundreds of files are read, each once`() async throws {
    let bench = try Bench()
    for number in 0..<300 { try bench.write("f\(number).ndjson", [.event("k\(number)", 1)]) }
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.files == 300)
    #expect(report.accepted == 300)
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).lines == 0)
  }

  @Test func `what is left of a truncated file is not counted again`() async throws {
    let bench = try Bench()
    let events = (0..<20).map { EventDraft.event("k\($0)", 1_000_000) }
    let path = try bench.write("a.ndjson", events)
    _ = try await bench.worker().runOnce(paths: [bench.spool])
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let lines = whole.split(separator: 10)
    let half = lines.prefix(10).map { $0 + [10] }.reduce(Data(), +)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(half.count))
    try file.close()
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.lines == 0)
    #expect(report.troubles.map(\.file) == [path])
    #expect(report.troubles.allSatisfy { $0.wasRead })
    #expect(try bench.store.ingestFiles().map(\.state) == [.truncated, .following])
    try bench.append("a.ndjson", first + rest.replacing("k9", with: "k99") + "\n")
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).accepted == 1)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|21|0.00084"])
  }

  @Test func `zeros behind a gzip file are padding, and anything else is not`() async throws {
    let bench = try Bench()
    var line: [UInt8] = []
    EventEncoder(format: .ndjson).append(.event("k1", 1_000_000), to: &line)
    let member = Gzip.stored(line)
    try bench.write("a.ndjson.gz", member + [UInt8](repeating: 0, count: 300_000))
    let garbage = try bench.write("b.ndjson.gz", member + Array("garbage".utf8))
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 1)
    #expect(report.troubles.map(\.file) == [garbage])
    #expect(report.troubles.first?.text.contains("behind its gzip stream") == true)
    #expect(try bench.worker().recount(RecountQuery()).differences == [])
  }

  @Test func `what was named and is no file says what it is`() async throws {
    let bench = try Bench()
    let paths = ["/dev/null", bench.folder + "/gone.ndjson"]
    let report = try await bench.worker().runOnce(paths: paths)
    #expect(report.troubles.map(\.file) == paths)
    #expect(report.troubles[0].text.contains("a pipe or a device"))
    #expect(report.troubles[1].text.contains("not there any more"))
    #expect(report.files == 0)
  }

  @Test func `a full disk ends the run, and more room lets the same run go on`() async throws {
    let bench = try Bench()
    let whole = try Bench()
    let events = (0..<4_000).map { number in
      EventDraft.event("k\(number)", 1_000_000, minute: Int64(number % 9_000))
    }
    for (number, part) in [events.prefix(500), events.dropFirst(500)].enumerated() {
      try bench.write("f\(number).ndjson", Array(part))
    }
    _ = try await bench.worker().runOnce(paths: [bench.spool + "/f0.ndjson"])
    try bench.limit(toPages: 2)
    await #expect(throws: StoreError.full(path: bench.store.path)) {
      try await bench.worker().runOnce(paths: [bench.spool])
    }
    #expect(try bench.store.ingestTotals().accepted == 500)
    try bench.limit(toPages: 1_000_000)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.accepted == 3_500)
    #expect(report.duplicates == 0)
    _ = try await whole.worker().runOnce(paths: [try whole.write("a.ndjson", events)])
    #expect(try bench.usage() == whole.usage())
  }

  /// A wrong byte in the middle decompresses to something else, which only the member's end tells.
  @Test(arguments: [0, 1, 2])
  func `nothing of a gzip file is taken in before it is whole`(fault: Int) async throws {
    let bench = try Bench()
    var lines: [UInt8] = []
    for number in 0..<40 {
      EventEncoder(format: .ndjson).append(.event("k\(number)", 1_000_000), to: &lines)
    }
    let good = Gzip.stored(lines)
    var bad = good
    switch fault {
    case 0: bad.removeLast(200)
    case 1: bad[300] ^= 1
    default: bad[bad.count - 8] ^= 1
    }
    let path = try bench.write("a.ndjson.gz", bad)
    let report = try await bench.worker().runOnce(paths: [bench.spool])
    #expect(report.lines == 0)
    #expect(report.troubles.map(\.file) == [path])
    try bench.write("a.ndjson.gz", good)
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).accepted == 40)
  }
}
