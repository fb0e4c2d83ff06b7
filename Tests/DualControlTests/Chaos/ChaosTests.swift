import Foundation
import Testing

/// Honest and hostile acts in a random order. Whatever happens, a tenant that is suspended, deleted
/// or purged has two distinct valid signatures behind it, and the log is whole.
struct ChaosTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every suspended, deleted or purged tenant has two signatures`(seed: UInt64) async throws {
    let round = try ChaosRound(seed: seed)
    try await round.run(acts: 60)
    #expect(round.faults == [], "seed \(seed)")
  }

  /// `Scripts/chaos` runs this: rounds of two hundred acts, each from the seed after the former's.
  @Test(.enabled(if: Minutes.wanted != nil, "by Scripts/chaos"))
  func `nothing gets through in minutes of it`() async throws {
    let wanted = try #require(Minutes.wanted)
    var seed = wanted.seed
    var (acts, tally) = (0, [String: Int]())
    let end = Date(timeIntervalSinceNow: Double(wanted.minutes) * 60)
    repeat {
      let round = try ChaosRound(seed: seed)
      try await round.run(acts: 200)
      tally.merge(round.tally, uniquingKeysWith: +)
      #expect(round.faults == [], "seed \(seed)")
      acts += 200
      print("chaos: seed \(seed), \(acts) acts, \(round.faults.count) faults")
      guard round.faults == [] else { break }
      seed += 1
    } while Date() < end
    for (act, count) in tally.sorted(by: { $0.key < $1.key }) { print("chaos: \(act) \(count)") }
  }

  /// How long `Scripts/chaos` wants it, and from which seed.
  private struct Minutes {
    var minutes: Int
    var seed: UInt64

    static var wanted: Minutes? {
      let environment = ProcessInfo.processInfo.environment
      guard let minutes = environment["SWITCHBOARD_CHAOS_MINUTES"].flatMap({ Int($0) }),
        let seed = environment["SWITCHBOARD_CHAOS_SEED"].flatMap({ UInt64($0) })
      else { return nil }
      return Minutes(minutes: minutes, seed: seed)
    }
  }
}
