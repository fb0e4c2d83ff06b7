extension Frame {
  /// The characters alone, one line a row, without spaces at the ends.
  package var text: String { lines.joined(separator: "\n") }

  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += self[column, row].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Runs of cells of one style in a row, for renderers that write style by style.
  func runs(ofRow row: Int) -> [(column: Int, text: String, style: Style)] {
    var runs: [(column: Int, text: String, style: Style)] = []
    for column in 0..<size.columns {
      let cell = self[column, row]
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append((column, cell.text, cell.style))
      }
    }
    return runs
  }
}
