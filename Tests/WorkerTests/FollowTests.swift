import Domain
import Foundation
import Metering
import Store
import Testing
import Worker

@Suite struct FollowTests {
  @Test func `appended and renamed files are seen, and cancelling ends the run`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool) { sink.yield($0) }
    }
    var told = commits.makeAsyncIterator()
    #expect(await told.next()?.accepted == 1)
    var line: [UInt8] = []
    EventEncoder(format: .ndjson).append(.event("k2", 1_000_000), to: &line)
    try bench.append("a.ndjson", String(decoding: line, as: UTF8.self))
    #expect(await told.next()?.accepted == 1)
    try bench.write("b.tmp", [.event("k3", 1_000_000)])
    try bench.rename("b.tmp", to: "b.ndjson")
    #expect(await told.next()?.accepted == 1)
    run.cancel()
    let report = try await run.value
    #expect(report.accepted == 3)
    #expect(try bench.usage() == ["t-a|2026-02-10|ingest_unit|3|0.00012"])
  }

  @Test func `a rotated file ends when its writer closes it`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool) { sink.yield($0) }
    }
    var told = commits.filter { $0.lines > 0 }.makeAsyncIterator()
    #expect(await told.next()?.accepted == 1)
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try writer.seekToEnd()
    try bench.rename("a.ndjson", to: "a.ndjson.1")
    try writer.write(contentsOf: Data(#"{"tenant_id":"t-a""#.utf8))
    try bench.write("a.ndjson", [.event("k2", 1_000_000)])
    #expect(await told.next()?.accepted == 1)
    try writer.close()
    #expect(await told.next()?.deadLetters == [.malformed: 1])
    run.cancel()
    #expect(try await run.value.lines == 3)
  }

  @Test func `a compressed file that was whole in the end was read`() async throws {
    let bench = try Bench()
    var lines: [UInt8] = []
    EventEncoder(format: .ndjson).append(.event("k1", 1_000_000), to: &lines)
    let whole = Gzip.stored(lines)
    try bench.write("a.ndjson.gz", Array(whole.dropLast(20)))
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let (troubles, troubled) = AsyncStream<FileTrouble>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool) {
        sink.yield($0)
      } onTrouble: {
        troubled.yield($0)
      }
    }
    var told = commits.filter { $0.lines > 0 }.makeAsyncIterator()
    var first = troubles.makeAsyncIterator()
    #expect(await first.next()?.wasRead == false)
    try bench.write("a.ndjson.gz", whole)
    #expect(await told.next()?.accepted == 1)
    run.cancel()
    let report = try await run.value
    #expect(report.troubles.map(\.wasRead) == [true])
  }

  @Test func `a compressed file that is being written is no trouble`() async throws {
    let bench = try Bench()
    try bench.write("0.ndjson", [.event("k0", 1_000_000)])
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool) { sink.yield($0) }
    }
    var told = commits.filter { $0.lines > 0 }.makeAsyncIterator()
    #expect(await told.next()?.accepted == 1)
    var lines: [UInt8] = []
    EventEncoder(format: .ndjson).append(.event("k1", 1_000_000), to: &lines)
    let whole = Gzip.stored(lines)
    let path = try bench.write("a.ndjson.gz", [])
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try writer.write(contentsOf: Data(whole.dropLast(20)))
    try bench.write("b.ndjson", [.event("k2", 1_000_000)])
    #expect(await told.next()?.accepted == 1)
    try writer.write(contentsOf: Data(whole.suffix(20)))
    try writer.close()
    #expect(await told.next()?.accepted == 1)
    run.cancel()
    #expect(try await run.value.troubles == [])
  }

  @Test func `troubles are told when they are found, once each`() async throws {
    let bench = try Bench()
    let damaged = try bench.write("a.ndjson.gz", [0x1f, 0x8b, 8])
    let (troubles, sink) = AsyncStream<FileTrouble>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool, onTrouble: { sink.yield($0) })
    }
    var told = troubles.makeAsyncIterator()
    #expect(await told.next()?.file == damaged)
    try bench.append("a.ndjson.gz", "\u{0}")
    let other = try bench.write("b.ndjson.gz", [0x1f, 0x8b, 8])
    #expect(await told.next()?.file == other)
    run.cancel()
    #expect(try await run.value.troubles.map(\.file) == [damaged, other])
  }

  @Test(.tags(.fault)) func `a full disk ends the run at once`() async throws {
    let bench = try Bench()
    let events = (0..<4_000).map { number in
      EventDraft.event("k\(number)", 1_000_000, minute: Int64(number % 9_000))
    }
    try bench.write("a.ndjson", events)
    try bench.limit(toPages: 2)
    await #expect(throws: StoreError.full(path: bench.store.path)) {
      try await bench.worker().follow(spool: bench.spool)
    }
  }

  @Test func `a folder that is removed and made again is followed again`() async throws {
    let bench = try Bench()
    try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    let (commits, sink) = AsyncStream<IngestSummary>.makeStream()
    let run = Task {
      try await bench.worker().follow(spool: bench.spool) { sink.yield($0) }
    }
    var told = commits.makeAsyncIterator()
    #expect(await told.next()?.accepted == 1)
    try FileManager.default.removeItem(atPath: bench.spool)
    try FileManager.default.createDirectory(
      atPath: bench.spool, withIntermediateDirectories: false)
    try bench.write("b.ndjson", [.event("k2", 1_000_000)])
    #expect(await told.next()?.accepted == 1)
    run.cancel()
    let report = try await run.value
    #expect(report.troubles.map(\.file) == [bench.spool])
  }

  @Test func `a second worker is told that the store is taken`() async throws {
    let bench = try Bench()
    let lease = try IngestLease(store: bench.store)
    await #expect(throws: IngestError.leased(path: bench.store.path)) {
      try await bench.worker().runOnce(paths: [bench.spool])
    }
    lease.release()
    #expect(try await bench.worker().runOnce(paths: [bench.spool]).files == 0)
  }
}
