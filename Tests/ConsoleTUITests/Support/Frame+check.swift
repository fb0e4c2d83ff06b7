@testable import ConsoleTUI

extension Frame {
  /// What is wrong with the frame as a grid of printable cells; empty if nothing is.
  var faults: [String] {
    var faults: [String] = []
    for (index, cell) in cells.enumerated() {
      let glyphs = Array(Glyphs(cell.text))
      if cell.text.isEmpty {
        if index % size.columns == 0 || Array(Glyphs(cells[index - 1].text)).first?.width != 2 {
          faults.append("cell \(index) is half of nothing")
        }
      } else if glyphs.count != 1 || glyphs[0].text != cell.text {
        faults.append("cell \(index) holds \(cell.text.debugDescription)")
      } else if glyphs[0].width == 2,
        (index + 1) % size.columns == 0 || !cells[index + 1].text.isEmpty
      {
        faults.append("cell \(index) is cut")
      }
    }
    if let cursor,
      !(0..<size.columns).contains(cursor.column) || !(0..<size.rows).contains(cursor.row)
    {
      faults.append("the cursor is outside: \(cursor)")
    }
    return faults
  }
}
