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
      let catalog = stage.console.catalog
      if let id = catalog.selectedID {
        #expect(catalog.rows.contains { $0.id == id }, "seed \(seed), step \(step)")
      }
      #expect(catalog.rows.isEmpty || catalog.rows.indices.contains(catalog.top), "step \(step)")
      guard step % 40 == 0 else { continue }
      let faults = stage.console.view().faults
      #expect(faults.isEmpty, "seed \(seed), step \(step): \(faults.prefix(3))")
    }
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
