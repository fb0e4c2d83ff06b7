import Domain
import Metering
import Store
import Testing
import Worker

/// The same events, however they come, give the same `tenant_usage`, byte by byte.
@Suite struct IndependenceTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `order, splits, repeats and formats do not matter`(seed: UInt64) async throws {
    var random = TestRandom(seed: seed)
    let events = Self.events(&random, count: 400)
    let plain = try Bench()
    _ = try await plain.worker().runOnce(paths: [try plain.write("a.ndjson", events)])
    let expected = try plain.usage()
    #expect(expected.count > 20)

    let mixed = try Bench()
    var rest = (events + events.prefix(random.below(200))).shuffled(using: &random)[...]
    var number = 0
    while !rest.isEmpty {
      let part = rest.prefix(1 + random.below(120))
      rest = rest.dropFirst(part.count)
      let format = MeteringFormat.allCases[random.below(3)]
      let path = try mixed.write("f\(number)\(format.suffix)", Array(part), format: format)
      number += 1
      _ = try await mixed.worker().runOnce(paths: [path])
    }
    #expect(try mixed.usage() == expected)
    let totals = try mixed.store.ingestTotals()
    #expect(totals.isConserved)
    #expect(totals.accepted == 400)
  }

  /// Distinct moments: samples of one moment stand in the order of their arrival.
  static func events(_ random: inout TestRandom, count: Int) -> [EventDraft] {
    (0..<count).map { index in
      let meter = Meter.allCases[random.below(4)]
      let isGauge = meter == .seat || (meter == .storageGBMonth && random.below(2) == 0)
      return .event(
        "k\(index)", tenant: ["t-a", "t-b", "t-c"][random.below(3)], meter: meter,
        Int64(random.below(50_000_000)), minute: Int64(index * 31 % 11_520 - 2_880),
        kind: isGauge ? "gauge" : nil,
        basis: meter == .storageGBMonth && !isGauge
          ? ["gb_hour", "gb_month"][random.below(2)] : nil
      )
    }
  }
}
