import Testing

@testable import Domain

/// Which days a deleted tenant is billed for.
struct AbsenceTests {
  private static let january = BillingPeriod(year: 2026, month: 1)

  private static func day(_ day: Int) -> UTCDay { UTCDay(year: 2026, month: 1, day: day) }

  /// At noon.
  private static func record(
    _ day: Int, deleted: Bool = true, found: Bool = false
  ) -> StatusRecord {
    StatusRecord(
      at: self.day(day).start.advanced(bySeconds: 43_200), isDeleted: deleted, isFound: found)
  }

  struct Case: Sendable {
    var words: String
    var records: [StatusRecord]
    var isDeleted = true
    var lastEvent: Int?
    var absences: [Absence]
  }

  static let cases = [
    Case(words: "never deleted", records: [], isDeleted: false, absences: []),
    Case(
      words: "suspended and resumed", records: [record(3, deleted: false)], isDeleted: false,
      absences: []),
    Case(
      words: "deleted: the day itself still counts", records: [record(9)],
      absences: [Absence(from: day(10))]),
    Case(
      words: "purged later", records: [record(9), record(17)], absences: [Absence(from: day(10))]),
    Case(
      words: "restored: the day counts again", records: [record(9), record(12, deleted: false)],
      isDeleted: false, absences: [Absence(from: day(10), to: day(12))]),
    Case(
      words: "restored on the day", records: [record(9), record(9, deleted: false)],
      isDeleted: false, absences: []),
    Case(
      words: "restored the day after", records: [record(9), record(10, deleted: false)],
      isDeleted: false, absences: []),
    Case(
      words: "deleted twice", records: [record(3), record(6, deleted: false), record(20)],
      absences: [Absence(from: day(4), to: day(6)), Absence(from: day(21))]),
    Case(
      words: "found deleted, used until the 5th", records: [record(20, found: true)], lastEvent: 5,
      absences: [Absence(from: day(6))]),
    Case(
      words: "found deleted, used after it", records: [record(20, found: true)], lastEvent: 25,
      absences: [Absence(from: day(21))]),
    Case(
      words: "found deleted, never used", records: [record(20, found: true)],
      absences: [.always]),
    Case(words: "deleted without a record", records: [], lastEvent: 5, absences: [.always]),
  ]

  @Test(arguments: cases.indices) func `records tell on which days a tenant is not there`(
    index: Int
  ) {
    let one = Self.cases[index]
    let found = Absence.absences(
      one.records, isDeleted: one.isDeleted,
      lastEventAt: one.lastEvent.map { Self.day($0).start })
    #expect(found == one.absences, "\(one.words)")
  }

  @Test func `days of absence are counted within bounds, and may be all`() {
    let gap = [Absence(from: Self.day(10), to: Self.day(12))]
    #expect(gap.days(in: Self.day(1), Self.day(32)) == 2)
    #expect(gap.days(in: Self.day(11), Self.day(12)) == 1)
    #expect(gap.days(in: Self.day(12), Self.day(12)) == 0)
    #expect(!gap.cover(Self.january))
    #expect([Absence(from: Self.day(1))].cover(Self.january))
    #expect(![Absence(from: Self.day(2))].cover(Self.january))
  }

  @Test(arguments: [
    (Absence(from: day(10)), ["1-10"]), (Absence(from: day(1)), []),
    (Absence(from: day(32)), ["1-32"]), (Absence(from: day(10), to: day(12)), ["1-10", "12-32"]),
    (Absence(from: day(1), to: day(5)), ["5-32"]),
    (Absence(from: UTCDay(year: 2025, month: 12, day: 3), to: day(2)), ["2-32"]),
    (
      Absence(from: UTCDay(year: 2025, month: 3, day: 3), to: UTCDay(year: 2025, month: 4, day: 1)),
      ["1-32"]
    ),
  ]) func `segments leave out days of absence`(absence: Absence, days: [String]) {
    let first = Self.january.firstDay.daysSince1970 - 1
    let segments = PlanSegment.segments(
      of: [(plan: Self.plan, from: UTCDay(year: 2024, month: 1, day: 1))], in: Self.january,
      without: [absence])
    #expect(
      segments.map { "\($0.from.daysSince1970 - first)-\($0.to.daysSince1970 - first)" } == days)
  }

  private static let plan = Plan(
    id: PlanID(plan: "p", version: 1), name: "P", currency: .usd,
    effective: UTCDay(year: 2024, month: 1, day: 1),
    baseFee: Money(minorUnits: 31_00, currency: .usd),
    skus: [
      SKU(
        id: "ingest", meter: .ingestUnit, included: .zero,
        pricing: .perUnit(Price(nano: 1_000_000_000)))
    ])

  @Test func `a month bills the days until the deletion, and late usage of those days later`()
    throws
  {
    func usage(_ day: Int, _ units: Int64) -> DailyUsage {
      DailyUsage(day: Self.day(day), meter: .ingestUnit, micro: units * 1_000_000)
    }
    let history = BillingHistory(
      currency: .usd, assignments: [(plan: Self.plan, from: Self.day(1))],
      usage: [usage(9, 5), usage(10, 7)],
      late: [
        LateUsage(billedIn: Self.january.next, usage: usage(8, 2)),
        LateUsage(billedIn: Self.january.next, usage: usage(11, 100)),
      ], absences: [Absence(from: Self.day(10))])
    func total(_ month: BillingPeriod) throws -> String {
      try Rating.rate(history.request(for: month)).total.description
    }
    #expect(try total(Self.january) == "14.00")
    #expect(try total(Self.january.next) == "2.00")
    #expect(try total(Self.january.next.next) == "0.00")
    #expect(try Rating.rate(history.request(for: Self.january)).unrated.isEmpty)
  }
}
