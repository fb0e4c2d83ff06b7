import Testing

@testable import ConsoleTUI

@Suite struct StyledLineTests {
  private func drawn(_ line: StyledLine, width: Int) -> String {
    var canvas = PaneCanvas(width: width, height: 1)
    line.draw(
      on: &canvas.frame, column: canvas.area.column, row: canvas.area.row, width: width,
      symbols: Symbols())
    return canvas.isUntouchedOutside ? canvas.texts[0] : "drawn outside"
  }

  @Test(arguments: [
    (30, "4.85 M  of 5 M  97 %"), (19, "4.85 M  of 5 M"), (13, "4.85 M"), (5, "4.85…"), (1, "…"),
    (0, ""),
  ])
  func `whole groups give way, then an ellipsis tells of the cut`(width: Int, text: String) {
    var line = StyledLine(gap: 2)
    line.add(("4.85", .value), (" M", .text))
    line.add(rank: 1, ("of 5 M", .dim))
    line.add(rank: 2, ("97 %", .text))
    #expect(drawn(line, width: width) == text)
  }

  @Test func `a cut between two pieces is told too`() {
    var line = StyledLine(gap: 1)
    line.add(("12", .value), (" dead", .text))
    #expect(drawn(line, width: 3) == "12…")
  }

  @Test(arguments: [
    ("one two three", 7, 2, ["one two", "three"]), ("abcdefgh ij", 4, 3, ["abc…", "ij"]),
    ("one two three four", 7, 2, ["one two", "three …"]), ("", 5, 2, []), ("a", 0, 2, []),
  ])
  func `text breaks at spaces and tells what it drops`(
    text: String, width: Int, most: Int, lines: [String]
  ) {
    #expect(text.lines(ofCells: width, most: most, ellipsis: "…") == lines)
  }

  @Test func `matches are found in cells, whatever the case`() {
    let found = "商店 Con con".matches(of: "CON")
    #expect(found.map(\.start) == [5, 9])
    #expect(found.map(\.text) == ["Con", "con"])
  }
}
