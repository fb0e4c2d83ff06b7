import Domain
import Metering
import Store
import Testing
import Worker

/// A dead letter says which value is at fault, and points at it.
@Suite struct LetterReasonTests {
  private let refused: [(EventDraft, String)] = [
    (.event("k1", 2_000_000), #"idempotency_key "k1" was admitted"#),
    (.event("k2", tenant: "t-x", 1_000_000), #"tenant_id "t-x" is not in the catalog"#),
    (
      .event("k3", 1_000_000, minute: 60 * 24 * 30),
      #"timestamp "2026-03-12T00:00:00Z" is more than 300 s ahead"#
    ),
    (
      .event("k4", 1_000_000, minute: -60 * 24 * 200),
      #"timestamp "2025-07-25T00:00:00Z" lies in billing period 2025-07"#
    ),
    (
      .event("k5", 1_000_000, kind: "void", corrects: "nobody"),
      #"corrects "nobody" names a key"#
    ),
    (
      .event("k6", 3_000_000, kind: "void", corrects: "k1"),
      #"corrects "k1" names a correction or a void, or an event of another unit"#
    ),
  ]

  @Test(arguments: MeteringFormat.allCases)
  func `the reason begins with field and value, and the column is theirs`(
    format: MeteringFormat
  ) async throws {
    let bench = try Bench()
    let first = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    _ = try await bench.worker().runOnce(paths: [first])
    let path = try bench.write("b" + format.suffix, refused.map(\.0), format: format)
    _ = try await bench.worker().runOnce(paths: [path])
    let letters = try bench.store.scoped(to: .all).deadLetters(DeadLetterQuery())
      .sorted { $0.offset < $1.offset }
    try #require(letters.count == refused.count)
    for (letter, (_, reason)) in zip(letters, refused) {
      let words = format == .cloudevents ? Self.inCloudEvent(reason) : reason
      #expect(letter.reason.hasPrefix(words))
      let column = try #require(letter.column)
      let value = words.split(separator: "\"")[1]
      let pointed = letter.bytes.dropFirst(column - 1).prefix(value.utf8.count + 3)
      #expect(String(decoding: pointed, as: UTF8.self).contains(value))
    }
  }

  private static func inCloudEvent(_ reason: String) -> String {
    for (own, other) in [
      ("idempotency_key", "id"), ("tenant_id", "subject"), ("timestamp", "time"),
    ]
    where reason.hasPrefix(own) { return other + reason.dropFirst(own.count) }
    return reason
  }

  @Test func `a quantity in millionths is quoted as a decimal`() async throws {
    let bench = try Bench()
    let fields = [
      (2, "t-a"), (3, "ingest_unit"), (5, "svc"), (6, "k1"), (7, "2026-02-10T00:00:00Z"),
    ]
    var message = fields.flatMap { number, text in
      [UInt8(number << 3 | 2), UInt8(text.utf8.count)] + Array(text.utf8)
    }
    // `quantity_micro`, twice 10^18 + 1 as a varint.
    message += [0x60, 0x82, 0x80, 0xa0, 0xf6, 0xf4, 0xac, 0xdb, 0xe0, 0x1b]
    let path = try bench.write("a.pb", [UInt8(message.count)] + message)
    _ = try await bench.worker().runOnce(paths: [path])
    let letter = try bench.store.scoped(to: .all).deadLetters(DeadLetterQuery()).first
    #expect(letter?.reason.contains("1000000000000.000001") == true)
  }
}
