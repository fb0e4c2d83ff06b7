import Testing

@testable import ConsoleTUI

@Suite struct ScreenSnapshotTests {
  @Test(arguments: [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
  func `the catalog looks as committed`(columns: Int, rows: Int) {
    let stage = Stage(columns: columns, rows: rows)
    Snapshot.check(stage.console.view(), "catalog-\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("filter", "/ p l a n : e"), ("filter-error", "/ r i s k : x"), ("help", "?"),
    ("help-search", "? s o r t"), ("palette", ": s o"), ("actions", "a"), ("sort", "s"),
    ("columns", "C"), ("views", "V"), ("quit", "Space Space Q"), ("tenant", "Enter"),
    ("held", "j j p"), ("marks", "Space j Space v j j v"), ("timeline", "3"),
    ("economics", "$"), ("exports", "X"), ("plans", "P"),
  ])
  func `a key's screen looks as committed`(name: String, keys: String) {
    var stage = Stage(columns: 80, rows: 24)
    stage.press(keys)
    Snapshot.check(stage.console.view(), "\(name)-80x24")
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func `plans look as committed on larger screens`(columns: Int, rows: Int) {
    var stage = Stage(columns: columns, rows: rows)
    stage.press("P j j ] [")
    Snapshot.check(stage.console.view(), "plans-\(columns)x\(rows)")
  }

  @Test func `ASCII has no other characters but names`() {
    var session = Samples.session
    session.isASCII = true
    session.isReadOnly = true
    session.mode = .demo
    let stage = Stage(columns: 80, rows: 24, session: session)
    Snapshot.check(stage.console.view(), "catalog-ascii-80x24")
  }

  @Test func `a banner tells of trouble`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.send(.storeChanged(Freshness(trouble: "the disk is full: ingest waits for room")))
    Snapshot.check(stage.console.view(), "banner-80x24")
  }
}
