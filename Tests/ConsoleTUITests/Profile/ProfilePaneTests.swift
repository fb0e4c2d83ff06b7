import Domain
import Testing

@testable import ConsoleTUI

@Suite struct ProfilePaneTests {
  private func drawn(
    _ pane: ProfilePane = ProfileSamples.pane(), width: Int, height: Int, isASCII: Bool = false
  ) -> PaneCanvas {
    var canvas = PaneCanvas(width: width, height: height)
    pane.draw(
      on: &canvas.frame, in: canvas.area, now: ProfileSamples.now,
      symbols: Symbols(isASCII: isASCII))
    return canvas
  }

  @Test func `a pane shows state, meters, money and health`() {
    #expect(
      drawn(width: 51, height: 10).texts == [
        " ✕ over hard limit: seats 12 of 10  (and 1 more)",
        " status   ⏸ suspended   eu-west-1",
        " risk     ▲ 88  usage +140 % in 7 days, margin be…",
        " plan     pro @3 since 1 Aug",
        " ingest   █████████▋ 4.85 M of 5 M    ▲ 23 Nov",
        " credits  ██████▌···   33 k of 50 k   ▆▆▇██▆▇▇██",
        " storage  ████······   40.2 of 100 GB ▇▇▇▇▇█████",
        " seats    ██████████     12 of 10     ▲ +2",
        " month    ▲ margin −4 %  revenue 1,011.58",
        " health   2 incidents open  MTTR 42 m  ◆ 1 pending",
      ])
  }

  @Test func `a threshold has a line of its own, with why it is there`() throws {
    var profile = ProfileSamples.profile()
    func line() throws -> String {
      let pane = ProfileSamples.pane(profile)
      return try #require(
        drawn(pane, width: 100, height: 20).texts.first { $0.hasPrefix(" guard") })
    }
    #expect(
      try line()
        == " guard    seats warns at 80 %  moves  as the plan says, not evaluated yet")
    var state = GuardrailState(
      percent: 75, evaluated: ProfileSamples.now.day, moved: ProfileSamples.now.day,
      reason: "margin falls from 9 % to 2 %: 80 - 5 = 75 %")
    let id = profile.row.id
    profile.guardrails = [GuardrailRow(tenantID: id, meter: .seat, state: state)]
    #expect(
      try line()
        == " guard    seats warns at 75 %  moves  margin falls from 9 % to 2 %: 80 - 5 = 75 %")
    state.hold(
      at: 60, on: ProfileSamples.now.day,
      by: .init(by: "ana", at: ProfileSamples.now, reason: "launch week"))
    profile.guardrails = [GuardrailRow(tenantID: id, meter: .seat, state: state)]
    #expect(try line() == " guard    seats warns at 60 %  pinned by ana  launch week")
  }

  @Test func `a strip pairs the meters`() {
    #expect(
      drawn(width: 78, height: 5, isASCII: true).texts == [
        " ! suspended   risk ! 88   pro @3   eu-west-1",
        " ingest  ######### 4.85 M of 5 M    !    credits #########.... 33 k of 50 k",
        " storage ####.....   40.2 of 100 GB      seats   #############   12 of 10   !",
        " ! margin -4 %  revenue 1,011.58  COGS 1,052.10  USD",
        " 2 incidents open  MTTR 42 m  approvals 3 of 5  # 1 pending",
      ])
  }

  @Test func `another tenant's figures are never shown`() {
    var tickets = TicketSource()
    var pane = ProfileSamples.pane()
    #expect(!pane.open(TenantID("tn_2"), tickets: &tickets).isEmpty)
    #expect(drawn(pane, width: 40, height: 4).texts[0] == " reading the profile")
  }

  @Test func `an overtaken answer is dropped`() {
    var tickets = TicketSource()
    var pane = ProfilePane()
    let first = pane.open(TenantID("tn_1"), tickets: &tickets)
    _ = pane.open(TenantID("tn_2"), tickets: &tickets)
    #expect(first == [.loadProfile(TenantID("tn_1"), Ticket(1))])
    #expect(pane.loaded(ProfileSamples.profile(), Ticket(1), tickets: &tickets).isEmpty)
    #expect(pane.profile == nil)
  }

  @Test func `commits during a read cause one more read`() {
    var tickets = TicketSource()
    var pane = ProfilePane()
    _ = pane.open(TenantID("tn_1"), tickets: &tickets)
    #expect(pane.refresh(tickets: &tickets).isEmpty)
    #expect(pane.refresh(tickets: &tickets).isEmpty)
    let again = pane.loaded(ProfileSamples.profile(), Ticket(1), tickets: &tickets)
    #expect(again == [.loadProfile(TenantID("tn_1"), Ticket(2))])
  }

  @Test(arguments: UInt64(0)..<100)
  func `any figures fit any rectangle`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func quantity() -> Quantity { Quantity(micro: numbers.extreme()) }
    let metrics = Meter.allCases.prefix(Int(seed % 5)).map { meter in
      MetricUsage(
        meter: meter, used: quantity(), included: seed % 3 == 0 ? nil : quantity(),
        hardLimit: seed % 2 == 0 ? nil : quantity(), recent: (0..<30).map { _ in quantity() },
        limitReached: seed % 7 == 0 ? ProfileSamples.now.day : nil)
    }
    let row = ProfileSamples.row(
      name: "株式会社さくら商店", risk: Int(numbers.extreme()), margin: Int(numbers.extreme()))
    let canvas = drawn(
      ProfileSamples.pane(ProfileSamples.profile(row, metrics: metrics)),
      width: Int(numbers.next() % 130), height: Int(numbers.next() % 20),
      isASCII: seed % 2 == 0)
    let isWithin = canvas.isUntouchedOutside
    #expect(isWithin)
  }
}
