import Domain
import Testing

@testable import ConsoleTUI

@Suite struct RandomEventTests {
  @Test(arguments: 1...8)
  func `no events trap, and the cursor stays on a row`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var stage = Stage(columns: 100, rows: 30)
    for step in 0..<13_000 {
      stage.others = []
      stage.send(numbers.event(&stage.store))
      if let fault = Self.fault(stage.console, isDrawn: step % 100 == 0) {
        Issue.record("seed \(seed), step \(step): \(fault)")
        return
      }
    }
  }

  private static func fault(_ console: Console, isDrawn: Bool) -> String? {
    let catalog = console.catalog
    if let id = catalog.selectedID, !catalog.rows.contains(where: { $0.id == id }) {
      return "the cursor is on no row"
    }
    if !catalog.rows.isEmpty, !catalog.rows.indices.contains(catalog.top) {
      return "the first row on screen is none of the window"
    }
    return isDrawn ? console.view().faults.first : nil
  }

  @Test func `the same events give the same screen`() {
    func play() -> (Console, Frame) {
      var numbers = SeededNumbers(seed: 99)
      var stage = Stage()
      for _ in 0..<500 { stage.send(numbers.event(&stage.store)) }
      return (stage.console, stage.console.view())
    }
    let (first, second) = (play(), play())
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
  }
}
