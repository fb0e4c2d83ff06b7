extension Frame {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Draws a bar of `width` cells filled to `basisPoints` of 10,000, in eighths of a cell; more
  /// than full is drawn full, and the caller's style and figure tell by how much.
  package mutating func bar(
    basisPoints: Int, column: Int, row: Int, width: Int, role: Role = .bar, symbols: Symbols
  ) {
    guard width > 0 else { return }
    let share = min(max(0, basisPoints), 10_000)
    let steps = share * width * 8 / 10_000
    let whole = steps / 8
    let rest = symbols.isASCII ? "." : "·"
    put(
      String(repeating: rest, count: width), column: column, row: row, style: Style(.barRest))
    if symbols.isASCII {
      let filled = share == 0 ? 0 : max(1, (share * width + 5_000) / 10_000)
      put(String(repeating: "#", count: filled), column: column, row: row, style: Style(role))
    } else {
      let part = share > 0 && steps == 0 ? "▏" : Self.eighths[steps % 8]
      put(
        String(repeating: "█", count: whole) + part, column: column, row: row,
        style: Style(role))
    }
  }
}
