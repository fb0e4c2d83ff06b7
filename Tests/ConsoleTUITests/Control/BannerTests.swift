import Domain
import Testing

@testable import ConsoleTUI

@Suite struct BannerTests {
  @Test func `what is wrong with the evidence is told on every screen, before other trouble`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.send(
      .storeChanged(
        Freshness(
          trouble: "the disk is full", alarms: ["2 rows rest on no record", "rollback detected"])))
    for keys in ["", "A", "@", "O"] {
      stage.press(keys)
      #expect(stage.screen.contains("✕ 2 rows rest on no record"))
      #expect(stage.screen.contains("▲ the disk is full"))
    }
    Snapshot.check(stage.console.view(), "alarms-80x24")
  }

  @Test func `more than three are counted`() {
    var stage = Stage()
    stage.send(.storeChanged(Freshness(alarms: ["a", "b", "c", "d", "e"])))
    #expect(stage.console.banners.count == 3)
    #expect(stage.screen.contains("c  (and 2 more)"))
  }
}
