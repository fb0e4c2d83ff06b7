import Testing

@testable import Curses

@Suite struct ClipboardTests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("é>", "w6k+")])
  func `text is sent as base64`(text: String, encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `tmux gets it plain and wrapped`() {
    let sequence = Clipboard.sequence("foo", isTmux: true) ?? []
    let plain = "\u{1B}]52;c;Zm9v\u{07}"
    #expect(
      String(decoding: sequence, as: UTF8.self) == plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\")
  }

  @Test func `what a terminal would not take is not sent`() {
    #expect(
      Clipboard.sequence(String(repeating: "a", count: 56_244), isTmux: false)?.isEmpty == false)
    #expect(Clipboard.sequence(String(repeating: "a", count: 56_245), isTmux: false) == nil)
  }
}
