import Domain
import Testing

@testable import ConsoleTUI

/// Every key does something or says something.
@Suite struct TellingKeysTests {
  /// Keys that lead to each place, and the sizes to be there in.
  private static let ways = [
    "", "2", "2 ]", "2 ] ]", "3", "Enter", "Enter ]", "Enter ] ]", "O", "A", "@", "$", "X", "P",
  ]

  @Test(arguments: ways, [(80, 24), (200, 60)])
  func `every command of a place does something or says why not`(way: String, size: (Int, Int)) {
    var start = Stage(columns: size.0, rows: size.1)
    start.press(way)
    start.send(.timed(Timings(frame: 900, query: 400, cacheHits: 3, cacheMisses: 1)))
    start.others = []
    let shown = start.console.view()
    for command in CommandTable.commands where command.places.contains(start.console.place) {
      var stage = start
      guard let keys = command.keys.first else { continue }
      for key in keys.keys { stage.send(.key(key)) }
      #expect(
        !stage.others.isEmpty || stage.console.view() != shown
          || stage.console.refreshes(command.id),
        "\(command.id.rawValue) (\(keys)) is silent in the \(start.console.place.title)")
    }
  }

  @Test func `a list says that it ends`() {
    var stage = Stage()
    stage.press("k")
    #expect(stage.screen.contains("this is the beginning"))
    stage.press("G G")
    #expect(stage.screen.contains("this is the end"))
  }

  @Test func `the graph turns from the profile where it is on screen`() {
    var stage = Stage(columns: 120, rows: 40)
    stage.press("2 w")
    #expect(stage.console.graph.view == .money)
    stage.press("m")
    #expect(stage.console.graph.meter == .queryCredit)
  }

  @Test func `the graph says where it is when it is not on screen`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.press("Enter w")
    #expect(stage.screen.contains("view of the graph: the graph is not on screen; ] turns to it"))
  }
}

extension Console {
  /// Commands that read or draw anew; the stage's store has the same for every month.
  fileprivate func refreshes(_ id: Command.ID) -> Bool {
    [.refresh, .redraw, .economicsMonth, .economicsMonthAfter].contains(id)
  }
}
