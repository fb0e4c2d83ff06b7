import Testing

@testable import ConsoleTUI

@Suite struct SpelledBytesTests {
  @Test func `unprintable bytes are numbers`() {
    let spelled = SpelledBytes(
      Array("a\u{1b}ü".utf8), column: 2, width: 40, ellipsis: "…")
    #expect(spelled == SpelledBytes(text: #"a\x1b\xc3\xbc"#, caret: 1))
  }

  @Test func `a column outside the bytes has no caret`() {
    #expect(SpelledBytes([0x61], column: 9, width: 9, ellipsis: "…").caret == nil)
    #expect(SpelledBytes([], column: 1, width: 9, ellipsis: "…").text.isEmpty)
  }

  @Test(arguments: UInt64(0)..<300)
  func `the caret is under the offence, within the width`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let isBinary = seed % 2 == 0
    let bytes = (0..<Int(numbers.next() % 300) + 1).map { _ in
      isBinary ? UInt8(numbers.next() % 256) : UInt8(0x20 + numbers.next() % 0x5f)
    }
    let column = Int(numbers.next() % UInt64(bytes.count)) + 1
    let width = Int(numbers.next() % 100) + 12
    let spelled = SpelledBytes(bytes, column: column, width: width, ellipsis: "…")
    #expect(spelled.text.cellWidth <= width)
    let caret = spelled.caret ?? -1
    #expect((0..<width).contains(caret))
    let byte = bytes[column - 1]
    let under = Array(spelled.text)[max(0, caret)]
    #expect(String(under) == ((0x20..<0x7f).contains(byte) ? String(UnicodeScalar(byte)) : "\\"))
  }
}
