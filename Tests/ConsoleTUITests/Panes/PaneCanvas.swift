import Testing

@testable import ConsoleTUI

/// A frame full of `x` with a hole: what is drawn must stay within the hole.
struct PaneCanvas {
  var frame: Frame
  let area: Rect

  init(width: Int, height: Int) {
    frame = Frame(size: ScreenSize(columns: width + 6, rows: height + 4))
    area = Rect(column: 3, row: 2, width: width, height: height)
    for row in 0..<frame.size.rows {
      frame.put(String(repeating: "x", count: frame.size.columns), column: 0, row: row)
    }
    frame.fill(area)
  }

  var isUntouchedOutside: Bool {
    (0..<frame.size.rows).allSatisfy { row in
      (0..<frame.size.columns).allSatisfy { column in
        let isInside =
          (area.row..<area.endRow).contains(row)
          && (area.column..<area.endColumn).contains(column)
        return isInside || frame[column, row].text == "x"
      }
    }
  }

  /// The rows of the hole as text, without trailing blanks.
  var texts: [String] {
    (area.row..<area.endRow).map { row in
      var text = (area.column..<area.endColumn).map { frame[$0, row].text }.joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
