import Domain
import Testing

@testable import Metering

struct ProtobufTests {
  /// Put together by hand: tag is number × 8 + 2 for a string, then its length, then its bytes.
  private static let byHand: [UInt8] =
    [0x08, 0x01]
    + [0x12, 4] + Array("acme".utf8)
    + [0x1A, 11] + Array("ingest_unit".utf8)
    + [0x22, 4] + Array("12.5".utf8)
    + [0x2A, 7] + Array("gateway".utf8)
    + [0x32, 3] + Array("k-1".utf8)
    + [0x3A, 20] + Array("2026-02-01T13:00:00Z".utf8)

  private func framed(_ message: [UInt8]) -> [UInt8] {
    EventEncoder(format: .protobuf).record(message)
  }

  @Test func `a message put together by hand is the same event as its JSON line`() throws {
    let message = decode(framed(Self.byHand), .protobuf)
    #expect(message.outcomes == decode(Sample.line()).outcomes)
    #expect(message.events.count == 1)
    #expect(message.events.first?.length == Int32(Self.byHand.count + 1))
  }

  @Test func `millionths as sint64 are the same quantity`() throws {
    // 12,500,000 zig-zags to 25,000,000, which is C0 F0 F5 0B in base 128.
    let text: [UInt8] = [0x22, 4] + Array("12.5".utf8)
    let place = try #require(
      Self.byHand.indices.first { Self.byHand[$0...].starts(with: text) })
    var micro = Self.byHand
    micro.replaceSubrange(place..<place + text.count, with: [0x60, 0xC0, 0xF0, 0xF5, 0x0B])
    #expect(decode(framed(micro), .protobuf).outcomes == decode(Sample.line()).outcomes)
    let both = Self.byHand + [0x60, 0xC0, 0xF0, 0xF5, 0x0B]
    #expect(decode(framed(both), .protobuf).rejections.map(\.code) == [.malformed])
  }

  @Test func `unknown fields of every wire type are passed over`() {
    let unknown: [UInt8] =
      [0xF8, 0x01, 0x96, 0x01] + [0xF9, 0x01, 1, 2, 3, 4, 5, 6, 7, 8] + [0xFA, 0x01, 2, 0xFF, 0xFE]
      + [0xFD, 0x01, 1, 2, 3, 4]
    #expect(decode(framed(unknown + Self.byHand), .protobuf).events.count == 1)
  }

  @Test(arguments: [
    ([0x12, 1, 0x61], DeadLetterCode.malformed), ([0x0B], .malformed), ([0x12, 0x7F], .malformed),
    ([0x00, 0x01], .malformed), ([0x5A, 3, 0x0A, 5, 1], .malformed),
    ([0x42, 2, 0xC0, 0x80], .malformed), ([0x40, 1], .invalidField),
    ([0x61, 1, 2, 3, 4, 5, 6, 7, 8], .malformed), ([0x5D, 1, 2, 3, 4], .invalidField),
  ])
  func `what follows a good message can still spoil it`(tail: [UInt8], code: DeadLetterCode) {
    let batch = decode(framed(Self.byHand + tail) + framed(Self.byHand), .protobuf)
    #expect(batch.rejections.map(\.code) == [code])
    #expect(batch.events.count == 1)
  }

  @Test func `an unreadable length ends the file, and says so once`() throws {
    let broken = framed(Self.byHand) + [UInt8](repeating: 0xFF, count: 11) + framed(Self.byHand)
    let batch = decode(broken, .protobuf)
    #expect(batch.events.count == 1)
    #expect(batch.lines == 2)
    #expect(try #require(batch.rejections.first).reason.contains("rest of the file"))
    #expect(batch.bytes == Int64(broken.count))
  }

  @Test func `a message that the file cuts off is malformed once the file is closed`() {
    let torn = Array(framed(Self.byHand).dropLast())
    var decoder = BatchDecoder(format: .protobuf, digests: testDigests)
    var batch = EventBatch()
    #expect(decoder.decode(torn.span, isClosed: false, into: &batch) == 0)
    #expect(decoder.decode(torn.span, isClosed: true, into: &batch) == torn.count)
    #expect(batch.rejections.map(\.code) == [.malformed])
  }

  @Test(arguments: [Int64.min, -1, 0, 1, 12_500_000, .max])
  func `zig-zag is its own inverse`(value: Int64) {
    #expect(Varint.unZigZag(Varint.zigZag(value)) == value)
  }
}
