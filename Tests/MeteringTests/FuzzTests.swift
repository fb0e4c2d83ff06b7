import Domain
import Foundation
import Testing

@testable import Metering

/// `SWITCHBOARD_FUZZ=5000000 swift test --filter FuzzTests` looks longer.
struct FuzzTests {
  static let rounds =
    ProcessInfo.processInfo.environment["SWITCHBOARD_FUZZ"].flatMap { Int($0) } ?? 200_000
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func `the decoder and a slow reference agree on every broken line`(seed: UInt64) {
    let lines =
      Corpus.handwritten + Corpus.generated(.ndjson, count: 20)
      + Corpus.generated(.cloudevents, count: 10)
    var mutator = Mutator(random: SeededRandom(seed: seed))
    for round in 0..<Self.rounds / Self.seeds.count {
      let base = lines[mutator.random.next(below: lines.count)]
      let other = lines[mutator.random.next(below: lines.count)]
      let bytes = mutator.mutated(base, with: other)
      let outcomes = decode(bytes).outcomes
      guard outcomes != ReferenceDecoder.outcomes(bytes) else { continue }
      Issue.record(
        "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self)) gave \(outcomes)")
      return
    }
  }
}
