import Domain
import Testing

@testable import ConsoleTUI

/// The last line: what a key has come to, and no longer than until the next one.
@Suite struct MessageTests {
  @Test(arguments: ["A", "O", "3", "Enter", "j", "2"])
  func `a message goes with the next key, and the keys of the place stand there again`(
    key: String
  ) {
    var stage = Stage(columns: 80, rows: 24)
    stage.send(.told("copied tn_1000"))
    #expect(stage.screen.contains("copied tn_1000"))
    stage.press(key)
    #expect(!stage.screen.contains("copied tn_1000"))
    #expect(stage.screen.split(separator: "\n").last?.contains("? help") == true)
  }

  @Test func `a key that says something takes the place of what was said before`() {
    var stage = Stage()
    stage.send(.failed("the store is busy", nil))
    stage.press("4")
    #expect(!stage.screen.contains("the store is busy"))
    #expect(stage.screen.contains("nothing is pinned to 4"))
  }

  @Test func `a time that cannot be understood is cleared by Ctrl-U`() throws {
    var stage = Stage()
    stage.press("3 t")
    stage.type("25:99")
    stage.press("Enter")
    #expect(stage.screen.contains("25:99  ✕ the hour must be a number under 24"))
    stage.press("Ctrl-U")
    stage.type("-2h")
    stage.press("Enter")
    #expect(stage.console.overlay == nil)
  }

  @Test func `actions say whose they are, and that marks count for nothing`() {
    var stage = Stage(columns: 80, rows: 24)
    stage.press("a")
    #expect(stage.screen.contains("a actions on contoso-retail ━"))
    stage.press("Esc Space Space a")
    #expect(stage.screen.contains("a actions on northwind-trading alone"))
    #expect(stage.screen.contains("not on the 2 marked"))
    stage.press("Esc y")
    #expect(stage.screen.contains("y copy on northwind-trading alone"))
  }
}
