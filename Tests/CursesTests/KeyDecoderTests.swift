import CNcurses
import ConsoleTUI
import Testing

@testable import Curses

@Suite struct KeyDecoderTests {
  private func events(_ parts: [[Int]]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return parts.flatMap { part in part.flatMap { decoder.take($0) } + decoder.pause() }
  }

  private func keys(_ text: String) -> [TerminalEvent] { events([text.utf8.map(Int.init)]) }

  @Test func `letters are keys, one for each grapheme cluster`() {
    #expect(keys("jé👩‍👧") == [.key(.character("j")), .key(.character("é")), .key(.character("👩‍👧"))])
  }

  @Test func `a character that is split between two reads is put together`() {
    #expect(events([[0xE2, 0x82], [0xAC]]) == [.key(.character("€"))])
  }

  @Test func `bytes that are no UTF-8 are left out`() {
    #expect(events([[0xFF, 0x61, 0x80, 0x62]]) == [.key(.character("a")), .key(.character("b"))])
  }

  @Test(arguments: [
    (0x0D, Key.enter), (0x09, .tab), (0x7F, .backspace), (0x04, .control("d")),
    (0x1A, .control("z")), (Int(KEY_UP), .up), (Int(KEY_NPAGE), .pageDown),
    (Int(KEY_BTAB), .backTab), (Int(cn_function_key(5)), .function(5)),
  ])
  func `codes are named`(code: Int, key: Key) {
    #expect(events([[code]]) == [.key(key)])
  }

  @Test func `ESC is a key when nothing follows at once`() {
    #expect(events([[0x1B], [0x6A]]) == [.key(.escape), .key(.character("j"))])
  }

  @Test func `a chord with Alt does nothing`() {
    #expect(events([[0x1B, 0x64]]) == [])
  }

  @Test func `an unknown escape sequence does not type`() {
    #expect(keys("\u{1B}[?62;22cx") == [.key(.character("x"))])
    #expect(keys("\u{1B}]11;rgb:0/0/0\u{07}x") == [.key(.character("x"))])
  }

  @Test func `a paste is one event, also when it comes in pieces`() {
    let begin = Int(CN_PASTE_BEGIN)
    let end = Int(CN_PASTE_END)
    let pasted = events([[0x61, begin, 0x62, 0x0D], [0xC3], [0xA9, end, 0x63]])
    #expect(pasted == [.key(.character("a")), .pasted("b\né"), .key(.character("c"))])
  }

  @Test func `a paste is cut at 64 KiB`() {
    let long = Array(repeating: 0x61, count: KeyDecoder.pasteLimit + 1)
    let pasted = events([
      [Int(CN_PASTE_BEGIN)] + long + [Int(CN_PASTE_END)]
    ])
    #expect(pasted == [.pasted(String(repeating: "a", count: KeyDecoder.pasteLimit))])
  }
}
