import Domain
import Foundation
import Testing

@testable import Metering

/// `SWITCHBOARD_FUZZ=5000000 swift test --filter FuzzTests` looks longer.
struct FuzzTests {
  static let rounds =
    ProcessInfo.processInfo.environment["SWITCHBOARD_FUZZ"].flatMap { Int($0) } ?? 200_000
  static let linesAtOnce = 50
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func `the protobuf decoder and its reference agree on every broken record`(seed: UInt64) {
    let records = Corpus.generated(.protobuf, count: 40)
    var mutator = Mutator(random: SeededRandom(seed: seed))
    for _ in 0..<Self.rounds / Self.seeds.count / 4 {
      let other = records[mutator.random.next(below: records.count)]
      let base = records[mutator.random.next(below: records.count)]
      var bytes = mutator.mutated(base, with: other)
      if mutator.random.chance(perMillion: 700_000) {
        bytes = EventEncoder(format: .protobuf).record(Array(bytes.dropFirst()))
      }
      let outcomes = decode(bytes, .protobuf).outcomes
      let expected = ReferenceProtobuf.outcomes(bytes)
      guard outcomes != expected else { continue }
      Issue.record("seed \(seed): \(bytes) gave \(outcomes), the reference says \(expected)")
      return
    }
  }

  @Test(arguments: seeds)
  func `the decoder and a slow reference agree on every broken line`(seed: UInt64) {
    let lines =
      Corpus.handwritten + Corpus.generated(.ndjson, count: 20)
      + Corpus.generated(.cloudevents, count: 10)
    var mutator = Mutator(random: SeededRandom(seed: seed))
    var accepted = 0
    for _ in 0..<Self.rounds / Self.seeds.count / Self.linesAtOnce {
      var bytes: [UInt8] = []
      for _ in 0..<Self.linesAtOnce {
        let base = lines[mutator.random.next(below: lines.count)]
        let other = lines[mutator.random.next(below: lines.count)]
        bytes += mutator.mutated(base, with: other) + [UInt8(ascii: "\n")]
      }
      let batch = decode(bytes)
      accepted += batch.events.count
      let expected = ReferenceDecoder.outcomes(bytes)
      guard batch.outcomes != expected else { continue }
      Issue.record("seed \(seed): \(Self.difference(batch.outcomes, expected, bytes))")
      return
    }
    #expect(accepted > Self.rounds / Self.seeds.count / 40, "too few good lines to tell")
  }

  private static func difference(
    _ outcomes: [ReferenceOutcome], _ expected: [ReferenceOutcome], _ bytes: [UInt8]
  ) -> String {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index < min(outcomes.count, expected.count) {
      guard outcomes[index] != expected[index] else { continue }
      return "\(String(decoding: line, as: UTF8.self)) gave \(outcomes[index]), "
        + "the reference says \(expected[index])"
    }
    return "\(outcomes.count) lines, the reference says \(expected.count)"
  }
}
