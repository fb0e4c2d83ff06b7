import Domain
import Testing

struct GuardrailStateTests {
  private let monday = UTCDay(year: 2026, month: 3, day: 2)
  private let spike = Anomaly(value: 900, sameWeekday: [100, 101, 99, 100, 102, 98, 100, 100])

  @Test(arguments: [(10, 50), (80, 80), (100, 95)])
  func `it begins at the plan's percentage, kept within its range`(plan: Int, percent: Int) {
    #expect(GuardrailState.beginning(at: plan, on: monday).percent == percent)
  }

  @Test func `a day is evaluated once`() {
    var state = GuardrailState.beginning(at: 80, on: monday)
    #expect(state.evaluate(on: monday, margins: [], anomaly: spike)?.to == 70)
    #expect(state.evaluate(on: monday, margins: [], anomaly: spike) == nil)
    #expect(state.percent == 70)
    #expect(state.moves == .init(downs: 1))
  }

  @Test func `calm days move it up once a week`() {
    var state = GuardrailState.beginning(at: 80, on: monday)
    var percents: [Int] = []
    for day in 0..<29 {
      _ = state.evaluate(on: monday.advanced(by: day), margins: [], anomaly: nil)
      percents.append(state.percent)
    }
    #expect(percents[6] == 80)
    #expect(percents[7] == 85)
    #expect(percents[21] == 95)
    #expect(percents[28] == 95)
    #expect(state.moves == .init(ups: 3))
  }

  @Test func `margins that fall move it once in each month`() {
    var state = GuardrailState.beginning(at: 80, on: monday)
    let margins: [Int?] = [6100, 5800, 5550]
    for day in 0..<7 {
      _ = state.evaluate(on: monday.advanced(by: day), margins: margins, anomaly: nil)
    }
    #expect(state.percent == 75)
    _ = state.evaluate(on: UTCDay(year: 2026, month: 4, day: 1), margins: margins, anomaly: nil)
    #expect(state.percent == 70)
  }

  @Test func `a pin holds until it is released`() {
    var state = GuardrailState.beginning(at: 80, on: monday)
    let pin = GuardrailState.Pin(by: "ana", at: monday.start, reason: "launch week")
    state.hold(at: 60, on: monday, by: pin)
    #expect(state.reason == "pinned at 60 % by ana: launch week")
    #expect(state.evaluate(on: monday.advanced(by: 9), margins: [], anomaly: spike) == nil)
    #expect(state.percent == 60)
    state.release(by: "ana", on: monday.advanced(by: 9))
    #expect(state.evaluate(on: monday.advanced(by: 10), margins: [], anomaly: spike)?.to == 50)
  }

  @Test func `a margin floor is told once a month, and not without revenue`() {
    var watch = MarginWatch()
    let told = [nil, 2_000, 900, 950, 2_000, 100].map { watch.observe(margin: $0, floor: 1_000) }
    #expect(told == [false, false, true, false, false, false])
    #expect(watch.isBelow)
  }
}
