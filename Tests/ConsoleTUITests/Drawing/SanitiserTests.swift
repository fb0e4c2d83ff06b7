import Domain
import Testing

@testable import ConsoleTUI

@Suite struct SanitiserTests {
  @Test(arguments: 1...6)
  func `hostile text in every field leaves printable cells only`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var store = FakeStore(rows: (0..<60).map { _ in numbers.hostileRow() })
    var session = Samples.session
    session.operatorName = numbers.text()
    session.scopeName = numbers.text()
    store.rows.sort { $0.id < $1.id }
    var stage = Stage(session: session, store: store)
    stage.send(.storeChanged(Freshness(trouble: numbers.text(most: 300))))
    for keys in ["j", "/", "Esc", ":", "Esc", "s", "Esc", "a", "Esc", "y r", "?", "Esc"] {
      stage.press(keys)
      stage.send(.pasted(numbers.text(most: 90)))
      stage.send(.failed(numbers.text(most: 90), nil))
      let faults = stage.console.view().faults
      #expect(faults.isEmpty, "seed \(seed), \(keys): \(faults.prefix(3))")
    }
  }

  @Test(arguments: 1...20)
  func `a text has the width in which it is drawn, and cutting keeps to it`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<200 {
      let text = numbers.text(most: 30)
      var frame = Frame(size: ScreenSize(columns: 400, rows: 1))
      #expect(frame.put(text, column: 0, row: 0) == text.cellWidth)
      let room = Int.random(in: 0...20, using: &numbers)
      #expect(text.cut(toCells: room).cellWidth <= room)
    }
  }

  @Test func `a grapheme of ten kilobytes stays one cell`() {
    let monster = "Z" + String(repeating: "\u{334}", count: 5_000)
    #expect(monster.cellWidth == 1)
    #expect(Array(Glyphs(monster))[0].text.utf8.count <= 16)
  }
}
