import Domain
import Metering
import Testing

@testable import Worker

@Suite struct HalvingDecoderTests {
  private let digests = EventDigests(key: SipKey(low: 3, high: 5))

  /// Lines of all sorts around every place where the chunk may be cut.
  private func text(seed: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var number = 0
    while bytes.count < 3 << 20 {
      number += 1
      let line =
        switch (number &* 31 &+ seed) % 97 {
        case 0: "{\"tenant_id\":\"torn"
        case 1: ""
        case 2 where number % 5 == 0: String(repeating: "x", count: 65_000 + number % 2_000)
        default:
          "{\"tenant_id\":\"t-\(number % 300)\",\"unit\":\"seat\",\"quantity\":\"\(number)\","
            + "\"source_service\":\"s\",\"idempotency_key\":\"\(number)\","
            + "\"timestamp\":\"2026-02-0\(number % 9 + 1)T00:00:0\(seed % 10)Z\"}"
        }
      bytes += Array(line.utf8) + [UInt8(ascii: "\n")]
    }
    return bytes + Array("{\"tenant_id\":\"last".utf8)
  }

  private func named(_ batch: EventBatch) -> [String] {
    batch.events.map { event in
      var plain = event
      plain.tenant = 0
      return "\(batch.tenants[Int(event.tenant)].rawValue) \(plain)"
    }
  }

  @Test(arguments: [0, 1, 2, 3], [true, false])
  func `two halves make what one decoder makes of the whole`(seed: Int, isClosed: Bool) {
    let bytes = text(seed: seed)
    var whole = BatchDecoder(format: .ndjson, digests: digests)
    var expected = EventBatch()
    let used = whole.decode(bytes.span, isClosed: isClosed, into: &expected)
    var halves = HalvingDecoder(
      BatchDecoder(format: .ndjson, digests: digests), digests: digests)
    var batch = EventBatch()
    var done = 0
    while done < used {
      let rest = Array(bytes[done..<min(bytes.count, done + 5 << 18)])
      let isLast = done + rest.count == bytes.count
      done += halves.decode(
        FeedChunk(bytes: rest, reachesEnd: isLast), isClosed: isClosed && isLast, into: &batch)
    }
    #expect(done == used)
    #expect(halves.decoder.offset == whole.offset)
    #expect(halves.decoder.skip == whole.skip)
    #expect(named(batch) == named(expected))
    #expect(batch.rejections.map(\.reason) == expected.rejections.map(\.reason))
    #expect(batch.rejections.map(\.offset) == expected.rejections.map(\.offset))
    #expect(batch.lines == expected.lines)
    #expect(batch.bytes == expected.bytes)
  }
}
