import Domain
import Testing

@testable import ConsoleTUI

@Suite struct GraphPaneTests {
  private func drawn(
    _ series: UsageSeries, width: Int, height: Int, isASCII: Bool = false
  ) -> PaneCanvas {
    var canvas = PaneCanvas(width: width, height: height)
    var pane = GraphPane()
    var tickets = TicketSource()
    let context = canvas.context(tenant: ProfileSamples.row(), isASCII: isASCII)
    _ = pane.open(in: context, tickets: &tickets)
    _ = pane.receive(.seriesLoaded(series, Ticket(1)), in: context, tickets: &tickets)
    pane.draw(into: &canvas.frame, in: context)
    return canvas
  }

  private func series(_ days: [Int?], hard: Int? = nil, forecast: [Int] = []) -> UsageSeries {
    UsageSeries(
      meter: .ingestUnit, firstDay: ProfileSamples.now.day.advanced(by: 1 - days.count),
      days: days.map { $0.map { ProfileSamples.units($0) } },
      hardPerDay: hard.map { ProfileSamples.units($0) },
      softPerDay: hard.map { ProfileSamples.units($0 * 8 / 10) },
      forecast: forecast.map { ProfileSamples.units($0) })
  }

  @Test func `a line rises to the limit and goes on dotted`() {
    let rising = series(
      (0..<22).map { $0 * 4_000 }, hard: 100_000, forecast: (22..<30).map { $0 * 4_000 })
    #expect(
      drawn(rising, width: 45, height: 9).texts == [
        " 150k ┤                      ┊",
        "      │                      ┊     ⡀⠄⠄⠄",
        " 100k ┤╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⢀⣀○⡀⠄⠂⠁⠁╌╌╌╌ hard",
        "  50k ┤              ⣀⠤⠤⠒⠒⠊⠁ ┊",
        "      │      ⢀⣀⡠⠔⠒⠊⠉⠉        ┊",
        "      │⣀⠤⠤⠒⠒⠉⠁               ┊",
        "    0 └──────────────────────┴─────────",
        "       1 Nov  11 Nov    22 Nov ▸ 30 Nov",
        " ○ 84 k so far   peak 84 k on 22 Nov",
      ])
  }

  @Test(arguments: [false, true])
  func `what the running day has so far is a ring that no line leads to`(isASCII: Bool) {
    let days = series([100, 100, 100, 100, 3], forecast: [100, 100])
    let texts = drawn(days, width: 40, height: 9, isASCII: isASCII).texts
    let ring = isASCII ? "o" : "○"
    let plot = texts.dropLast(3)
    #expect(plot.filter { $0.contains { ("\u{2801}"..."\u{28ff}").contains($0) } }.count <= 1)
    #expect(plot.contains { $0.contains(ring) })
    #expect(texts[8].hasPrefix(" \(ring) 3 so far   peak 100"))
  }

  @Test func `a series that ends before today ends in its latest day`() {
    let ended = UsageSeries(
      meter: .ingestUnit, firstDay: ProfileSamples.now.day.advanced(by: -9),
      days: [ProfileSamples.units(5), ProfileSamples.units(7)])
    #expect(drawn(ended, width: 40, height: 9).texts[8].hasPrefix(" latest 7   peak 7"))
  }

  @Test func `the forecast says what the month comes to, and when that is too much`() {
    let rising = UsageSeries(
      meter: .ingestUnit, firstDay: ProfileSamples.now.day.advanced(by: -21),
      days: (0..<22).map { ProfileSamples.units($0 * 4_000) },
      forecast: (22..<30).map { ProfileSamples.units($0 * 4_000) },
      expectedAtEnd: UsageForecast.Band(
        low: ProfileSamples.units(1_640_000), expected: ProfileSamples.units(1_740_000),
        high: ProfileSamples.units(1_840_000)),
      limitReached: ProfileSamples.now.day.advanced(by: 3))
    #expect(
      drawn(rising, width: 90, height: 9).texts[8]
        == " ○ 84 k so far   peak 84 k on 22 Nov   ▲ over the limit on 25 Nov   month 1.74 M ± 100 k"
    )
  }

  @Test func `without usage the reader learns what would draw a line`() {
    #expect(
      drawn(series([nil, nil]), width: 60, height: 6).texts[0]
        == " no usage yet: the first accepted metering line draws here")
  }

  @Test func `a limit far above is named, not drawn`() {
    let texts = drawn(series([10, 20, 30], hard: 1_000_000), width: 72, height: 9).texts
    #expect(texts[8] == " ○ 30 so far   peak 30 on 22 Nov   hard limit 1 M a day, off the scale")
    #expect(!texts.joined().contains("╌"))
  }

  @Test func `turning to another meter asks for it and forgets the old line`() {
    var pane = GraphPane()
    var tickets = TicketSource()
    let context = PaneCanvas(width: 40, height: 9).context(tenant: ProfileSamples.row())
    _ = pane.open(in: context, tickets: &tickets)
    #expect(
      pane.perform(.nextMeter, in: context, tickets: &tickets)
        == [.loadSeries(TenantID("tn_9f31"), .queryCredit, days: 30, Ticket(2))])
    _ = pane.receive(.seriesLoaded(series([1, 2]), Ticket(1)), in: context, tickets: &tickets)
    #expect(pane.series == nil)
  }

  @Test func `margin is told without inventing a line`() {
    var pane = GraphPane()
    var tickets = TicketSource()
    var canvas = PaneCanvas(width: 60, height: 6)
    let context = canvas.context(tenant: ProfileSamples.row())
    _ = pane.open(in: context, tickets: &tickets)
    _ = pane.perform(.graphView, in: context, tickets: &tickets)
    _ = pane.receive(
      .profileLoaded(ProfileSamples.profile(), Ticket(2)), in: context, tickets: &tickets)
    pane.draw(into: &canvas.frame, in: context)
    #expect(canvas.texts[2] == " left     −40.52  ▲ margin −4 %  USD, month to date")
    #expect(canvas.texts[4] == " Costs are kept per month: there is no line by day yet.")
  }

  @Test(arguments: UInt64(0)..<120)
  func `no series leaves its rectangle or traps`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let count = [0, 1, 2, 30, 400][Int(seed % 5)]
    let value = Quantity(micro: numbers.extreme())
    func quantity() -> Quantity? {
      if seed % 4 == 0 { return value }
      return numbers.next() % 5 == 0 ? nil : Quantity(micro: numbers.extreme())
    }
    let series = UsageSeries(
      meter: .seat, firstDay: UTCDay(daysSince1970: Int32(numbers.next() % 40_000)),
      days: (0..<count).map { _ in quantity() }, hardPerDay: quantity(), softPerDay: quantity(),
      forecast: (0..<Int(numbers.next() % 9)).compactMap { _ in quantity() })
    let canvas = drawn(
      series, width: Int(numbers.next() % 140), height: Int(numbers.next() % 40),
      isASCII: seed % 2 == 0)
    let isWithin = canvas.isUntouchedOutside
    #expect(isWithin)
  }
}
