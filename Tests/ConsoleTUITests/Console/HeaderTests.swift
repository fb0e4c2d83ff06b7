import Domain
import Testing

@testable import ConsoleTUI

@Suite struct HeaderTests {
  /// In the order of their weight; the first gives way last.
  private static let facts = ["data 2 s", "dead 6", "▸ operations"]

  @Test(arguments: 60...130)
  func `what weighs more never gives way to what weighs less`(columns: Int) {
    var stage = Stage(columns: columns, rows: 24)
    var freshness = stage.console.freshness
    freshness.openDeadLetters = 6
    stage.send(.storeChanged(freshness))
    stage.press("O")
    let header = String(stage.screen.prefix { $0 != "\n" })
    let shown = Self.facts.map(header.contains)
    #expect(shown == shown.sorted { $0 && !$1 }, "\(header)")
    #expect(header.contains("ana") && header.contains("LIVE"))
  }

  @Test(
    arguments: [
      (Session.Mode.live, "LIVE"), (.demo, "DEMO"), (.testClock, "TEST CLOCK"),
    ], [60, 80, 120])
  func `the header tells whose clock it goes by`(
    mode: (Session.Mode, String), columns: Int
  ) {
    var session = Samples.session
    session.mode = mode.0
    let stage = Stage(columns: columns, rows: 24, session: session)
    #expect(stage.screen.prefix { $0 != "\n" }.contains(mode.1))
  }
}
