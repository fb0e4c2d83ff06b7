import Domain
import Testing

@testable import Metering

/// Chunks: where a file is cut must not show.
struct StreamTests {
  /// Decodes in chunks of at most the given size beyond the longest line, as a worker would.
  private func decode(_ bytes: [UInt8], _ format: MeteringFormat, cuts: inout SeededRandom)
    -> EventBatch
  {
    var decoder = BatchDecoder(format: format, digests: testDigests)
    var batch = EventBatch()
    var available = 0
    while available < bytes.count {
      available = min(bytes.count, available + 1 + cuts.next(below: 70_000))
      // A restart between any two chunks must not show either.
      decoder = BatchDecoder(
        format: format, digests: testDigests, offset: decoder.offset, skip: decoder.skip)
      let chunk = bytes.span.extracting(Int(decoder.offset)..<available)
      let before = decoder.offset
      let consumed = decoder.decode(chunk, isClosed: available == bytes.count, into: &batch)
      #expect(decoder.offset == before + Int64(consumed))
    }
    #expect(decoder.offset == Int64(bytes.count))
    #expect(batch.bytes == Int64(bytes.count))
    return batch
  }

  @Test(arguments: MeteringFormat.allCases, [UInt64](1...8))
  func `chunks of any size give the same events and rejections`(
    format: MeteringFormat, seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    var bytes: [UInt8] = []
    for record in Corpus.generated(format, count: 300, seed: seed) {
      bytes += record
      if random.chance(perMillion: 20_000) {
        bytes += long(65_536 + random.next(below: 200_000), format)
      }
    }
    let whole = MeteringTests.decode(bytes, format)
    let chunked = decode(bytes, format, cuts: &random)
    #expect(chunked.events == whole.events)
    #expect(chunked.rejections == whole.rejections)
    #expect(chunked.lines == chunked.events.count + chunked.rejections.count)
  }

  private func long(_ size: Int, _ format: MeteringFormat) -> [UInt8] {
    EventEncoder(format: format).record([UInt8](repeating: 0x20, count: size + 1))
  }

  @Test func `a torn line waits until it ends or the file is closed`() {
    let line = Array(Sample.line().utf8)
    var decoder = BatchDecoder(format: .ndjson, digests: testDigests)
    var batch = EventBatch()
    #expect(decoder.decode(line.span, isClosed: false, into: &batch) == 0)
    #expect(batch.lines == 0)
    #expect(decoder.decode(line.span, isClosed: true, into: &batch) == line.count)
    #expect(batch.events.count == 1)
  }

  @Test func `a line of 64 KiB is read and a longer one is passed over`() {
    let padding = 65_536 - Sample.line("more", #""""#).utf8.count
    func line(_ extra: Int) -> String {
      Sample.line("more", "\"" + String(repeating: "x", count: padding + extra) + "\"")
    }
    let batch = MeteringTests.decode(
      line(0) + "\n" + line(1) + "\n" + line(100_000) + "\n" + Sample.line())
    #expect(batch.events.count == 2)
    #expect(batch.rejections.map(\.code) == [.tooLong, .tooLong])
    #expect(batch.rejections.map(\.length) == [65_536, 65_536])
    #expect(batch.lines == 4)
  }

  @Test func `a batch takes no more lines than it is asked to`() {
    let bytes = Array(String(repeating: Sample.line() + "\n", count: 5).utf8)
    var decoder = BatchDecoder(format: .ndjson, digests: testDigests)
    var batch = EventBatch()
    let consumed = decoder.decode(bytes.span, isClosed: true, into: &batch, maximumLines: 2)
    #expect(batch.events.count == 2)
    #expect(consumed == bytes.count / 5 * 2)
  }

  @Test func `a batch ends at so many refused lines, and the next goes on behind them`() {
    let bytes = [UInt8](repeating: 10, count: BatchDecoder.mostRejections + 5)
    var decoder = BatchDecoder(format: .ndjson, digests: testDigests)
    var batch = EventBatch()
    let consumed = decoder.decode(bytes.span, isClosed: true, into: &batch)
    #expect(consumed == BatchDecoder.mostRejections)
    batch.clear()
    let rest = bytes.span.extracting(consumed..<bytes.count)
    #expect(decoder.decode(rest, isClosed: true, into: &batch) == 5)
    #expect(batch.rejections.map(\.code) == Array(repeating: .malformed, count: 5))
  }

  @Test func `tenants keep their number from batch to batch`() {
    var decoder = BatchDecoder(format: .ndjson, digests: testDigests)
    var batch = EventBatch()
    for name in ["b", "a", "b"] {
      batch.clear()
      let line = Array((Sample.line("tenant_id", "\"\(name)\"") + "\n").utf8)
      _ = decoder.decode(line.span, isClosed: false, into: &batch)
    }
    #expect(batch.tenants == [TenantID("b"), TenantID("a")])
    #expect(batch.events.map(\.tenant) == [0])
  }
}
