import Domain
import Testing

@testable import Metering

/// The fast path against the slow one: a decoder that has seen lines before, and one for each line.
@Suite struct LineShapeTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  private static let producers: [String] = [
    #"{"schema_version":1,"tenant_id":"t-00404","unit":"ingest_unit","quantity":"334.0","#
      + #""source_service":"gate","idempotency_key":"d23f0824","timestamp":"2026-10-16T17:17:33Z"}"#,
    #"{ "quantity":12.5 , "unit":"seat","more":{"a":[1,"é"]},"tenant_id":"acme","#
      + #""source_service":"s","idempotency_key":"1","timestamp":"2026-10-16T17:17:33Z"} "#,
    #"{"timestamp":"2026-10-16T17:17:33Z","idempotency_key":"é\n","source_service":"s","#
      + #""quantity":-0.5,"unit":"storage_gb_month","basis":"gb_hour","tenant_id":"t","#
      + #""kind":"correction","corrects":"k"}"#,
    #"{"specversion":"1.0","type":"io.switchboard.usage.v1","source":"/s","id":"1","subject":"t"}"#,
    #"{"data":{"unit":"seat","quantity":"3"},"specversion":"1.0","source":"x/gate","id":"1","#
      + #""type":"io.switchboard.usage.v1","subject":"t","time":"2026-02-03T04:05:06Z"}"#,
    #"{"quantity":1,"quantity":2,"unit":"seat"}"#, #"{"quantity":1}"#, #"{"other":1}"#,
  ]

  /// Each line by a decoder that knows no shape.
  private func alone(_ lines: [[UInt8]]) -> [ReferenceOutcome] {
    lines.flatMap { decode($0 + [UInt8(ascii: "\n")]).outcomes }
  }

  @Test(arguments: seeds)
  func `what was read before changes nothing of what a line says`(seed: UInt64) {
    let lines = Self.producers.map { Array($0.utf8) } + Corpus.generated(.ndjson, count: 20)
    var mutator = Mutator(random: SeededRandom(seed: seed))
    var accepted = 0
    for _ in 0..<400 {
      // Mostly one producer's, so that its shape is known, and some of another's.
      let main = lines[mutator.random.next(below: lines.count)]
      let other = lines[mutator.random.next(below: lines.count)]
      let text = (0..<40).map { _ in
        switch mutator.random.next(below: 8) {
        case 0...3: main
        case 4: other
        default: mutator.mutated(main, with: other).filter { $0 != UInt8(ascii: "\n") }
        }
      }
      let together = decode(Array(text.joined(separator: [UInt8(ascii: "\n")])) + [10])
      accepted += together.events.count
      #expect(together.outcomes == alone(text))
    }
    #expect(accepted > 2_000, "too few good lines to tell")
  }

  /// Every byte of a line is replaced by every other, behind a line of the same shape.
  @Test(arguments: producers.prefix(3))
  func `one other byte is seen`(producer: String) {
    let line = Array(producer.utf8)
    for place in line.indices {
      var text: [[UInt8]] = [line]
      for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "\n") {
        var changed = line
        changed[place] = byte
        text.append(changed)
      }
      let together = decode(Array(text.joined(separator: [UInt8(ascii: "\n")])) + [10])
      #expect(together.outcomes == alone(text), "at \(place)")
    }
  }

  @Test func `a line is as long as it may be, whatever was before it`() {
    let start = #"{"tenant_id":"a","more":""#
    let lines = (0..<6).map { extra in
      start + String(repeating: "x", count: BatchDecoder.longestLine - start.utf8.count - 5 + extra)
        + "\"}"
    }.map { Array($0.utf8) }
    let values = lines.map { line in
      Array(#"{"tenant_id":""#.utf8) + line.dropFirst(20) + Array("\"}".utf8)
    }
    for text in [lines, values] {
      let together = decode(Array(text.joined(separator: [UInt8(ascii: "\n")])) + [10])
      #expect(together.outcomes == alone(text))
    }
  }
}
