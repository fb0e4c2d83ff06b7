import Domain
import Testing

@testable import Seeding

struct UsageCurveTests {
  private let asOf = Timestamp(rfc3339: "2026-11-22T12:02:58Z") ?? Timestamp(seconds: 0)

  private func curve(
    _ meter: Meter, _ shape: UsageShape, days: Int = 180, seed: UInt64 = 42
  ) -> UsageCurve {
    UsageCurve(
      meter: meter, shape: shape, tenant: TenantID("a"), seed: seed, asOf: asOf,
      from: Age(days: days).before(asOf), until: asOf)
  }

  private func shape(_ level: Int64, growth: Int = 0, noise: Int = 0) -> UsageShape {
    UsageShape(
      level: Quantity(micro: level * Quantity.perUnit), growth: growth, rhythm: .office,
      noise: noise)
  }

  @Test(arguments: [Meter.ingestUnit, .queryCredit, .storageGBMonth], [1, 7, 42])
  func `the hours of a day add up to the day`(meter: Meter, back: Int) {
    let curve = curve(meter, shape(12_345, growth: 11, noise: 20))
    let day = asOf.day.advanced(by: -back)
    let hours = (0..<24).map { curve.amount(on: day, hours: $0..<$0 + 1).micro }
    #expect(hours.reduce(0, +) == curve.amount(on: day).micro)
    #expect(curve.amount(on: day).micro > 0)
  }

  @Test func `the hour that has only begun, and days before the beginning, are empty`() {
    let curve = curve(.ingestUnit, shape(24_000), days: 3)
    #expect(curve.aliveHours(of: asOf.day) == 0..<12)
    #expect(curve.aliveHours(of: asOf.day.advanced(by: -3)) == 13..<24)
    #expect(curve.amount(on: asOf.day.advanced(by: -4)) == .zero)
    #expect(curve.amount(on: asOf.day.advanced(by: 1)) == .zero)
  }

  @Test func `counts and seats are whole, and storage holds GB-hours`() {
    let day = asOf.day.advanced(by: -2)
    let credits = curve(.queryCredit, shape(333, noise: 30)).amount(on: day)
    #expect(credits.micro % Quantity.perUnit == 0)
    let seats = UsageShape(level: Quantity(micro: 12_600_000))
    #expect(curve(.seat, seats).amount(on: day).micro == 13_000_000)
    #expect(curve(.storageGBMonth, shape(40)).amount(on: day).micro == 960_000_000)
    #expect(curve(.storageGBMonth, shape(40)).amount(on: asOf.day).micro == 960_000_000)
  }

  @Test func `growth is compound and looks back from today`() {
    let growth = Growth(percentPerThirtyDays: 25, daysBack: 180)
    #expect(growth.factor(daysAgo: 0) == 1_000_000)
    #expect(growth.factor(daysAgo: 30) == 800_000)
    #expect(growth.factor(daysAgo: 60) == 640_000)
    #expect(growth.factor(daysAgo: 15) == 900_000)
  }

  @Test(arguments: Rhythm.allCases) func `a week's weights have the level as their mean`(
    rhythm: Rhythm
  ) {
    #expect(rhythm.week.reduce(0, +) == 7_000)
    #expect(rhythm.hoursUpTo.count == 25)
  }

  @Test func `a burst raises its days and no others`() {
    var bursting = shape(1_000)
    bursting.bursts = [.init(daysAgo: 5, days: 2, percent: 100)]
    let plain = curve(.ingestUnit, shape(1_000))
    let burst = curve(.ingestUnit, bursting)
    let doubled = (1...8).filter { back in
      let day = asOf.day.advanced(by: -back)
      return burst.amount(on: day) != plain.amount(on: day)
    }
    #expect(doubled == [4, 5])
  }

  @Test func `another seed gives other days, the same one the same`() {
    let day = asOf.day.advanced(by: -9)
    let shape = shape(1_000_000, noise: 20)
    let first = curve(.ingestUnit, shape, seed: 1).amount(on: day)
    #expect(first == curve(.ingestUnit, shape, seed: 1).amount(on: day))
    #expect(first != curve(.ingestUnit, shape, seed: 2).amount(on: day))
  }
}
