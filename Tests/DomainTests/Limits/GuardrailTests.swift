import Testing

@testable import Domain

struct GuardrailTests {
  private let spike = Anomaly(value: 900, sameWeekday: [100, 101, 99, 100, 102, 98, 100, 100])

  private func move(
    _ current: Int, margins: [Int?] = [], isCounted: Bool = false, anomaly: Anomaly? = nil,
    days: Int? = 7, pinned: Int? = nil
  ) -> Guardrail.Move {
    Guardrail.evaluate(
      .init(
        current: current, margins: margins, isMarginCounted: isCounted, anomaly: anomaly,
        daysSinceMove: days, pinned: pinned))
  }

  @Test func `a calm week moves the threshold up, to 95 at most`() {
    let up = move(80, margins: [6000, 6050, 6020])
    #expect(up.to == 85)
    #expect(up.reason == "no unusual use and no move for 7 days: 80 + 5 = 85 %")
    #expect(move(93).reason.hasSuffix("93 + 5 = 95 %, kept within 50 to 95"))
    #expect(!move(95).isMove)
  }

  @Test(arguments: [nil, 0, 1, 6])
  func `it rests for a week after a move, and on the day it begins`(days: Int?) {
    #expect(!move(80, days: days).isMove)
  }

  @Test func `a falling margin moves it down once a month and says so`() {
    let margins: [Int?] = [nil, 6100, 5800, 5550]
    let down = move(80, margins: margins, days: 0)
    #expect(down.to == 75)
    #expect(down.countsMargin)
    #expect(down.reason == "margin falls from 61 % over 58 % to 55.5 %: 80 - 5 = 75 %")
    #expect(!move(75, margins: margins, isCounted: true, days: 1).isMove)
  }

  @Test func `an anomalous day moves it down, both together further, to 50 at least`() {
    #expect(spike?.isAnomalous == true)
    #expect(move(80, anomaly: spike, days: 1).to == 70)
    let both = move(80, margins: [6100, 5800, 5550], anomaly: spike)
    #expect(both.to == 65)
    #expect(both.reason.hasSuffix("80 - 5 - 10 = 65 %"))
    #expect(move(60, margins: [6100, 5800, 5550], anomaly: spike).to == 50)
  }

  @Test func `what a partner admin has pinned stays`() {
    #expect(move(80, margins: [6100, 5800, 5550], anomaly: spike, pinned: 90).to == 90)
  }

  @Test(arguments: [
    (Int64(100), [Int64(100), 100, 100, 100], false), (111, [100, 100, 100, 100], true),
    (110, [100, 100, 100, 100], false), (145, [90, 100, 110, 100], true),
    (.max, [.min, .min, 0, 0], true), (0, [0, 0, 0, 0], false),
  ])
  func `out of line is three deviations and a tenth`(value: Int64, past: [Int64], is: Bool) throws {
    #expect(try #require(Anomaly(value: value, sameWeekday: past)).isAnomalous == `is`)
  }

  @Test func `three days say nothing about spread`() {
    #expect(Anomaly(value: 1, sameWeekday: [1, 2, 3]) == nil)
  }

  @Test(arguments: 0..<100)
  func `the threshold stays in its range whatever comes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var percent = 80
    for _ in 0..<50 {
      let margins = (0..<3).map { _ in Int?.some(Int.random(in: -9000...9000, using: &random)) }
      let anomaly = Anomaly(
        value: .random(in: 0...500, using: &random), sameWeekday: [100, 90, 110, 100])
      percent = move(percent, margins: margins, anomaly: anomaly).to
      #expect(Guardrail.range.contains(percent), "seed \(seed)")
    }
  }
}
