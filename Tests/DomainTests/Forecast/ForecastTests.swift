import Testing

@testable import Domain

struct ForecastTests {
  static let november = BillingPeriod(year: 2026, month: 11)
  /// A Sunday.
  static let today = UTCDay(year: 2026, month: 11, day: 22)

  /// 28 days up to yesterday, 100 units on weekdays and 10 at weekends.
  static func history(scale: Int64 = 1_000_000) -> [Int64] {
    (-28..<0).map { (today.advanced(by: $0).weekday < 5 ? 100 : 10) * scale }
  }

  private func forecast(
    _ meter: Meter = .ingestUnit, _ history: [Int64] = history(), soFar: Int64 = 0
  ) throws -> UsageForecast {
    try #require(
      UsageForecast(
        of: meter, history: history, today: Self.today, todaySoFar: soFar, in: Self.november))
  }

  @Test func `a regular week goes on as it was`() throws {
    let forecast = try forecast()
    #expect(
      forecast.days.map(\.expected)
        == [10, 100, 100, 100, 100, 100, 10, 10, 100].map {
          $0 * 1_000_000
        })
    let end = try forecast.atEnd()
    // 1 to 21 November: 15 weekdays and 6 days of weekends.
    #expect(end.expected.description == "2190")
    #expect(end.low == end.expected && end.high == end.expected)
  }

  @Test func `what today has already is the least of today`() throws {
    #expect(try forecast(soFar: 70_000_000).days.first?.expected == 70_000_000)
    #expect(try forecast(soFar: 1).days.first?.expected == 10_000_000)
  }

  @Test(arguments: [
    (Int64(1_560), "2026-11-22"), (1_570, "2026-11-23"), (1_571, "2026-11-23"),
    (1_670, "2026-11-24"), (2_189, "2026-11-30"),
  ])
  func `the day is named on which a limit is passed`(hard: Int64, day: String) throws {
    let reached = try forecast().dayReaching(Quantity(micro: hard * 1_000_000))
    #expect(reached?.description == day)
  }

  /// 1 November is a Sunday: 10, then five weekdays of 100, two days of 10, and so on.
  @Test(arguments: [
    (Int64(9), "2026-11-01"), (10, "2026-11-02"), (509, "2026-11-06"), (510, "2026-11-07"),
    (1_549, "2026-11-20"), (1_559, "2026-11-21"),
  ])
  func `a limit that is passed already was passed on a day of the past`(
    hard: Int64, day: String
  ) throws {
    let reached = try forecast().dayReaching(Quantity(micro: hard * 1_000_000))
    #expect(reached?.description == day)
  }

  @Test func `a limit that corrections have brought use back under is reached again`() throws {
    var history = Self.history()
    history[history.count - 1] = -500_000_000
    let reached = try forecast(.ingestUnit, history).dayReaching(
      Quantity(micro: 1_100_000_000))
    #expect(reached?.description == "2026-11-23")
  }

  @Test func `a limit that is only equalled is not reached`() throws {
    #expect(try forecast().dayReaching(Quantity(micro: 2_190_000_000)) == nil)
  }

  @Test func `storage is held against GB-months`() throws {
    let daily = Array(repeating: Int64(86_400) * 60 * 1_000_000, count: 28)
    let forecast = try forecast(.storageGBMonth, daily)
    #expect(try forecast.atEnd().expected.description == "60")
    let reached = forecast.dayReaching(Quantity(micro: 48_000_000))
    #expect(reached?.description == "2026-11-25")
  }

  @Test func `seats are a level and do not add up`() throws {
    let forecast = try forecast(.seat, Array(repeating: 12_000_000, count: 28), soFar: 13_000_000)
    #expect(try forecast.atEnd().expected.description == "13")
    #expect(forecast.dayReaching(Quantity(micro: 12_000_000)) == Self.today)
    #expect(forecast.dayReaching(Quantity(micro: 13_000_000)) == nil)
    #expect(forecast.dayReaching(Quantity(micro: 11_000_000)) == Self.november.firstDay)
  }

  @Test func `uneven weeks widen the band`() throws {
    var uneven = Self.history()
    for index in uneven.indices { uneven[index] += index % 14 < 7 ? 5_000_000 : -5_000_000 }
    let end = try forecast(.ingestUnit, uneven).atEnd()
    #expect(end.high.micro - end.expected.micro == 15_000_000)
    #expect(end.expected.micro - end.low.micro == 15_000_000)
  }

  @Test func `a few days give no forecast`() {
    let none = UsageForecast(
      of: .ingestUnit, history: Array(repeating: 1, count: 6), today: Self.today, todaySoFar: 0,
      in: Self.november)
    #expect(none == nil)
  }

  @Test func `huge and negative days neither trap nor go below nothing`() throws {
    let wild = (0..<28).map { $0.isMultiple(of: 2) ? Int64.max : Int64.min }
    let forecast = try forecast(.ingestUnit, wild, soFar: .max)
    #expect(forecast.days.allSatisfy { $0.expected >= 0 })
    #expect(throws: ArithmeticOverflow.self) { try forecast.atEnd() }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 15, 16, 17, 9_000_000, UInt128(UInt64.max), .max])
  func `the root is the largest whose square fits`(number: UInt128) {
    let root = number.squareRoot
    #expect(root * root <= number)
    let (next, overflow) = (root + 1).multipliedReportingOverflow(by: root + 1)
    #expect(overflow || next > number)
  }
}
