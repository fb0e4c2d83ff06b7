import Testing

@testable import Curses

@Suite struct TintsTests {
  private func tinted(_ text: String) -> String {
    var tints = Tints()
    _ = tints.add(1, 20, 255)
    _ = tints.add(7, 8, 9)
    return String(decoding: tints.apply(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test func `palette numbers of the theme become true colours`() {
    #expect(
      tinted("\u{1B}[38;5;16ma\u{1B}[48;5;17mb")
        == "\u{1B}[38;2;1;20;255ma\u{1B}[48;2;7;8;9mb")
  }

  @Test(arguments: [
    "\u{1B}[38;5;18m", "\u{1B}[38;5;9m", "\u{1B}[38;5;1", "38;5;16m", "\u{1B}[1;38;5;16m", "\u{1B}",
  ])
  func `everything else is left alone`(text: String) {
    #expect(tinted(text) == text)
  }

  @Test func `there is room for 240 colours`() {
    var tints = Tints()
    for shade in 0..<240 { #expect(tints.add(UInt8(shade), 0, 0) == UInt8(16 + shade)) }
    #expect(tints.add(0, 0, 1) == nil)
  }
}
