import Domain
import Testing

@testable import ConsoleTUI

/// The panes within the whole console, by keys.
@Suite struct PanesOnStageTests {
  private func lastLine(_ stage: Stage) -> String {
    stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .last { !$0.isEmpty }.map(String.init) ?? ""
  }

  @Test func `a mistyped time stays, with the cursor behind it`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.press("3 t")
    stage.type("14:99")
    stage.press("Enter")
    #expect(
      lastLine(stage)
        == " go to (14:05, -2h, 2026-11-22): 14:99  ✕ the minute must be a number under 60")
    #expect(stage.console.view().cursor == Frame.Position(column: 38, row: 23))
    stage.press("Esc")
    #expect(stage.console.overlay == nil)
  }

  @Test func `Enter on an entry opens its tenant`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.press("3 j Enter")
    #expect(stage.console.screen == .tenant)
    #expect(stage.console.catalog.selected?.id == TenantID("tn_1002"))
    #expect(stage.console.profile.profile?.row.id == TenantID("tn_1002"))
  }

  @Test func `a commit reaches every pane on screen once`() {
    var stage = Stage(columns: 200, rows: 60)
    let effects = stage.console.update(.storeChanged(Freshness()))
    let reads = effects.map { effect in
      switch effect {
      case .loadProfile: "profile"
      case .loadSeries: "series"
      case .loadTimeline(_, .global, _): "timeline"
      case .loadOperations: "operations"
      default: "other"
      }
    }
    for name in ["profile", "series", "timeline", "operations"] {
      #expect(reads.count { $0 == name } == 1)
    }
  }

  @Test(arguments: [(60, 16), (80, 24), (120, 40), (200, 60)])
  func `no pane is blank and none leaves its border`(columns: Int, rows: Int) {
    for isASCII in [false, true] {
      var session = Samples.session
      session.isASCII = isASCII
      var stage = Stage(columns: columns, rows: rows, session: session)
      for keys in ["", "Enter", "]", "]", "Esc O", "Esc 3", "j j j", "A", "@", "$", "X", "P"] {
        stage.press(keys)
        let frame = stage.console.view()
        for placement in stage.console.layout.panes {
          let area = placement.rect
          let edge =
            Symbols(isASCII: isASCII).isASCII ? ["|", "+"] : Array("│┃╭╮╰╯┏┓┗┛").map(String.init)
          for row in area.row + 1..<area.endRow - 1 {
            #expect(edge.contains(frame[area.column, row].text))
            #expect(edge.contains(frame[area.endColumn - 1, row].text))
          }
          let inside = (area.row + 1..<area.endRow - 1).flatMap { row in
            (area.column + 1..<area.endColumn - 1).map { frame[$0, row].text }
          }
          #expect(inside.contains { $0 != " " })
        }
      }
    }
  }
}
