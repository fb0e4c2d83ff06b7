import Testing

@testable import ConsoleTUI

@Suite struct SuspendTests {
  @Test(arguments: ["j", "/", ":", "?", "s", "g", "a n"])
  func `Ctrl-Z suspends, whatever is open`(keys: String) {
    var stage = Stage()
    stage.press(keys)
    #expect(stage.console.update(.key(.control("z"))) == [.suspend])
  }
}
