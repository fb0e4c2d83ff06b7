import Domain
import Testing

@testable import ConsoleTUI

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0"), (1, "<0.01"), (40_200_000, "40.2"), (500_000, "0.5"), (812_000_000, "812"),
    (999_999_999, "999"), (1_000_000_000, "1 k"), (33_049_000_000, "33 k"),
    (4_859_999_000_000, "4.85 M"), (4_999_999_999_999, "4.99 M"), (5_000_000_000_000, "5 M"),
    (Int64.max, "9.22 T"), (Int64.min, "-9.22 T"), (-1, ">-0.01"),
  ])
  func `three digits are shown and never more than there is`(micro: Int64, text: String) {
    #expect(Figures.short(Quantity(micro: micro)) == text)
  }

  @Test(arguments: [
    (0, "0 B"), (812, "812 B"), (4_850_000, "4.85 MB"), (Int64.max, "9.22 EB"),
  ])
  func `bytes have decimal multiples`(count: Int64, text: String) {
    #expect(Figures.bytes(count) == text)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-20_113, "-20,113"),
    (Int64.min, "-9,223,372,036,854,775,808"),
  ])
  func `digits are grouped by three`(value: Int64, text: String) {
    #expect(Figures.grouped(value) == text)
  }

  @Test(arguments: [
    (101_158, "1,011.58"), (-400, "−4.00"), (5, "0.05"), (Int64.min, "−92,233,720,368,547,758.08"),
  ])
  func `money keeps every digit`(minorUnits: Int64, text: String) {
    let money = Money(minorUnits: minorUnits, currency: .usd)
    #expect(Figures.money(money, symbols: Symbols()) == text)
  }

  @Test(arguments: [
    (0, "0 s"), (59, "59 s"), (2_520, "42 m"), (13_260, "3 h 41 m"), (7_200, "2 h"),
    (259_200, "3 d"), (Int64.min, "-106,751,991,167,300 d"),
  ])
  func `durations name two units at most`(seconds: Int64, text: String) {
    #expect(Figures.duration(seconds: seconds) == text)
  }

  @Test(arguments: [
    (6_149, "61 %"), (6_150, "62 %"), (-70_550, "−706 %"), (-70_549, "−705 %"), (-49, "0 %"),
    (-50, "−1 %"), (Int.min, "−92233720368547758 %"),
  ])
  func `a margin is rounded half away from zero, wherever it is shown`(points: Int, text: String) {
    let symbols = Symbols()
    #expect(Figures.margin(basisPoints: points, symbols: symbols) == text)
  }

  @Test func `a share of nothing is not a number`() {
    #expect(Figures.basisPoints(3, of: 0) == nil)
    #expect(Figures.basisPoints(3, of: 4) == 7_500)
    #expect(Figures.basisPoints(.max, of: 1) == Int(Int32.max))
    #expect(Figures.percent(basisPoints: -400, symbols: Symbols(isASCII: true)) == "-4 %")
  }

  @Test(arguments: [
    ("1999.00", "1,999.00"), ("10000000", "10,000,000"), ("0.00014", "0.00014"), ("-5", "−5"),
    ("none", "none"), ("2026-01-01", "2026-01-01"), ("per_unit", "per_unit"), ("1.2.3", "1.2.3"),
    ("", ""), ("80%", "80%"),
  ])
  func `a number of a plan is grouped, its words stay`(text: String, shown: String) {
    #expect(Figures.value(text, symbols: Symbols()) == shown)
  }

  @Test(arguments: [
    ("2026-11-22T10:42:07.993283Z", "10:42:07", "22 Nov 10:42:07 UTC"),
    ("2026-11-16T10:42:07Z", "16 Nov", "16 Nov 10:42:07 UTC"),
    ("2025-11-16T10:42:07Z", "Nov 2025", "16 Nov 2025 10:42:07 UTC"),
  ])
  func `a moment has its day where that is not today`(
    text: String, brief: String, whole: String
  ) throws {
    let now = try #require(Timestamp(rfc3339: "2026-11-22T12:00:00Z"))
    let moment = try #require(Timestamp(rfc3339: text))
    #expect(Figures.brief(moment, now: now) == brief)
    #expect(Figures.moment(moment, now: now) == whole)
  }

  @Test func `a day of another year has its year`() {
    let now = Timestamp(rfc3339: "2026-11-22T12:00:00Z") ?? Timestamp(seconds: 0)
    #expect(Figures.weekday(now.day, now: now) == "Sun 22 Nov")
    #expect(Figures.day(UTCDay(year: 2025, month: 12, day: 31), now: now) == "31 Dec 2025")
  }
}
