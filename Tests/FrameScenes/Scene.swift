package import ConsoleTUI

/// Frames that the probe shows and the tests expect.
package enum Scene: Int, CaseIterable, Sendable {
  case empty
  /// Every role in every row state.
  case roles
  /// Wide and combining characters, at both edges too.
  case wide
  /// Letters and wide characters in pseudo-random places and styles.
  case noise, otherNoise

  package func frame(size: ScreenSize) -> Frame {
    var frame = Frame(size: size)
    switch self {
    case .empty: break
    case .roles: drawRoles(on: &frame)
    case .wide: drawWide(on: &frame)
    case .noise: drawNoise(on: &frame, seed: 42)
    case .otherNoise: drawNoise(on: &frame, seed: 43)
    }
    frame.cursor = Frame.Position(column: rawValue, row: size.rows / 2)
    return frame
  }

  private func drawRoles(on frame: inout Frame) {
    let rows: [Style.Row] = [.plain, .selected, .selectedUnfocused, .marked]
    for (row, role) in Role.allCases.enumerated() {
      for (column, state) in rows.enumerated() {
        frame.put(
          role.rawValue, column: column * 15, row: row,
          style: Style(role, row: state, isBold: column == 1))
      }
    }
  }

  private func drawWide(on frame: inout Frame) {
    let width = frame.size.columns
    frame.put("株式会社 Ü e\u{301}a\u{300}\u{323} 한국어 🚀 x", column: 0, row: 0)
    frame.put("東京", column: width - 4, row: 1)
    frame.put("a京b京c京", column: 1, row: 2, style: Style(.heading, row: .selected))
    frame.put("東", column: width - 2, row: frame.size.rows - 1)
  }

  /// Numerical Recipes' generator: the same cells on every machine.
  private func drawNoise(on frame: inout Frame, seed: UInt32) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % bound
    }
    let texts = ["a", "Z", "9", "│", "⣿", "é", "京", "e\u{301}", "🚀", " "]
    for _ in 0..<frame.size.columns * frame.size.rows {
      let column = next(frame.size.columns)
      // libvterm 0.1.4 moves a mark on a letter in the last column to the next row.
      let isLast = column == frame.size.columns - 1
      frame.put(
        texts[next(isLast ? 3 : texts.count)], column: column, row: next(frame.size.rows),
        style: Style(Role.allCases[next(Role.allCases.count)], isBold: next(2) == 0))
    }
  }
}
