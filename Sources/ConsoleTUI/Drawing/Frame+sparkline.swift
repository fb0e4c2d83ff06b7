extension Frame {
  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiLevels = ["_", ".", "-", "~", "=", "+", "*", "#"]

  /// Draws values as columns of one cell, the newest at the right, scaled so that the greatest
  /// is full. More values than cells are drawn as the greatest of each group.
  package mutating func sparkline(
    _ values: [Int64], column: Int, row: Int, width: Int, role: Role = .bar, symbols: Symbols
  ) {
    guard width > 0, !values.isEmpty else { return }
    let shown = Self.grouped(values, into: width)
    let top = max(1, shown.max() ?? 1)
    let levels = symbols.isASCII ? Self.asciiLevels : Self.levels
    let line = shown.map { value in
      value <= 0 ? " " : levels[min(7, Int(value / ((top / 8) + (top % 8 == 0 ? 0 : 1))))]
    }
    put(
      line.joined(), column: column + width - shown.count, row: row, style: Style(role))
  }

  private static func grouped(_ values: [Int64], into width: Int) -> [Int64] {
    guard values.count > width else { return values }
    return (0..<width).map { index in
      let start = index * values.count / width
      let end = max(start + 1, (index + 1) * values.count / width)
      return values[start..<end].max() ?? 0
    }
  }
}
