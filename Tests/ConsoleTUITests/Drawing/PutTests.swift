import Testing

@testable import ConsoleTUI

@Suite struct PutTests {
  private func drawn(_ text: String, columns: Int = 12, column: Int = 0, width: Int = .max)
    -> [String]
  {
    var frame = Frame(size: ScreenSize(columns: columns, rows: 1))
    frame.put(text, column: column, row: 0, width: width)
    return frame.cells.map(\.text)
  }

  @Test func `a wide character takes two cells and is never half drawn`() {
    #expect(drawn("商a", columns: 4) == ["商", "", "a", " "])
    #expect(drawn("a商", columns: 2) == ["a", " "])
    #expect(drawn("商a", columns: 3, column: -1) == [" ", "a", " "])
  }

  @Test func `writing over half of a wide character blanks the other half`() {
    var frame = Frame(size: ScreenSize(columns: 4, rows: 1))
    frame.put("商店", column: 0, row: 0)
    frame.put("x", column: 1, row: 0)
    frame.put("y", column: 2, row: 0)
    #expect(frame.cells.map(\.text) == [" ", "x", "y", " "])
  }

  @Test func `marks stay with their letter and four at most`() {
    #expect(drawn("e\u{301}x", columns: 2) == ["e\u{301}", "x"])
    let zalgo = "a" + String(repeating: "\u{300}", count: 5_000)
    #expect(drawn(zalgo, columns: 1)[0].unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("\u{1b}[2J", "␛[2J"), ("a\u{9b}b", "a<U+009B>b"), ("\u{202e}x", "<U+202E>x"),
    ("\u{7f}", "␡"), ("a\u{200b}b", "a·b"), ("a\r\nb", "a␍␊b"), ("🇩🇪", "DE"),
    ("\u{e0041}", "<U+E0041>"), ("👩‍👧", "👩👧"), ("❤️", "❤"), ("👍🏽", "👍"),
  ])
  func `what could speak to the terminal is spelled out`(text: String, shown: String) {
    #expect(Glyphs(text).map(\.text).joined() == shown)
  }
}
