import Domain
import Testing

@testable import Metering

/// One event, however it is written.
struct FormTests {
  @Test(arguments: [UInt64](1...5))
  func `the three forms of the same events decode alike`(seed: UInt64) {
    let batches = MeteringFormat.allCases.map { format in
      decode(Corpus.generated(format, count: 500, seed: seed).flatMap { $0 }, format)
    }
    #expect(batches.allSatisfy { $0.events.count > 300 })
    #expect(batches[1].outcomes == batches[0].outcomes)
    #expect(batches[2].outcomes == batches[0].outcomes)
  }

  @Test(arguments: [
    ("quantity", "12.5"), ("quantity", "12.500000"), ("quantity", #""12.50""#),
    ("quantity", #""\u00312.5""#), ("timestamp", #""2026-02-01T14:00:00.000+01:00""#),
    ("timestamp", #""2026-02-01t13:00:00z""#), ("kind", #""usage""#),
    ("tenant_id", #""\u0061cme""#),
    ("more", #"{"a":[{}]}"#), ("attributes", #"{"region":"eu"}"#),
    ("idempotency_key", #""k\u002d1""#),
  ])
  func `another spelling is the same event with the same digests`(name: String, value: String) {
    #expect(decode(Sample.line(name, value)).outcomes == decode(Sample.line()).outcomes)
  }

  @Test(arguments: [
    ("quantity", #""12.500001""#), ("timestamp", #""2026-02-01T13:00:00.000001Z""#),
    ("unit", #""query_credit""#),
  ])
  func `what is billed changes the payload and not the key`(name: String, value: String) throws {
    let event = try #require(decode(Sample.line(name, value)).events.first)
    let sample = try #require(decode(Sample.line()).events.first)
    #expect(event.key == sample.key)
    #expect(event.payload != sample.payload)
  }

  @Test(arguments: [UInt64](1...20))
  func `the order of the members does not matter`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var members = Sample.fields
    for index in members.indices { members.swapAt(index, random.next(below: index + 1)) }
    let line = "{" + members.map { " \"\($0.0)\" :\t\($0.1) " }.joined(separator: ",") + "}\r\n"
    #expect(decode(line).outcomes == decode(Sample.line()).outcomes)
  }

  @Test func `data may stand before what makes the line a CloudEvent`() {
    let event = #"""
      {"data":{"quantity":"12.5","unit":"ingest_unit"},"time":"2026-02-01T13:00:00Z","id":"k-1",\#
      "subject":"acme","source":"//x/gateway","type":"io.switchboard.usage.v1","specversion":"1.0"}
      """#
    #expect(decode(event).outcomes == decode(Sample.line()).outcomes)
  }

  @Test(arguments: [
    (#""specversion":"1.0""#, #""specversion":"0.3""#, "specversion"),
    (#""type":"io.switchboard.usage.v1""#, #""type":"other""#, "type"),
    (#""subject":"acme""#, #""subject":"""#, "subject"),
    (#""id":"k-1""#, #""id":7"#, "id"), (#""time":"2026"#, #""time":"1026"#, "time"),
    (#""source":"/services/gateway""#, #""source":"/services/""#, "source"),
    (#""data":{"#, #""data":7,"more":{"#, "data"), (#""data":{"#, #""more":{"#, "data"),
    (#""subject":"acme","#, "", "subject"),
  ])
  func `a CloudEvent is refused by the names of its envelope`(
    part: String, replacement: String, field: String
  ) throws {
    var bytes: [UInt8] = []
    let quantity = Quantity(micro: 12_500_000)
    let time = try #require(Timestamp(rfc3339: "2026-02-01T13:00:00Z"))
    EventEncoder(format: .cloudevents).append(
      EventDraft(
        tenant: "acme", meter: .ingestUnit, quantity: quantity, service: "gateway",
        idempotencyKey: "k-1", timestamp: time), to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    #expect(decode(line).outcomes == decode(Sample.line()).outcomes)
    let rejection = try #require(
      decode(line.split(separator: part, maxSplits: 1).joined(separator: replacement))
        .rejections.first)
    #expect(rejection.code == .invalidField)
    #expect(rejection.reason.hasPrefix(field + " "))
  }

  @Test func `a void repeats the event it takes back`() throws {
    let event = try #require(decode(Sample.line()).events.first)
    let void = Sample.line([
      ("kind", #""void""#), ("corrects", #""k-1""#), ("idempotency_key", #""k-2""#),
    ])
    let taken = try #require(decode(void).events.first)
    #expect(taken.corrects == event.key)
    #expect(testDigests.does(taken, repeat: event.payload))
    let other = void.split(separator: "12.5").joined(separator: "12.6")
    #expect(!testDigests.does(try #require(decode(other).events.first), repeat: event.payload))
  }

  @Test(arguments: [
    ("a.ndjson", MeteringFormat.ndjson), ("a.cloudevents.ndjson", .cloudevents),
    ("a.pb", .protobuf),
    ("a.ndjson.gz", .ndjson), ("a.pb.gz", .protobuf),
  ])
  func `a file's name tells its form`(name: String, format: MeteringFormat) {
    #expect(MeteringFormat(fileName: name) == format)
    #expect(MeteringFormat(fileName: "notes.txt") == nil)
  }
}
