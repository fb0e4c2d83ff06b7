extension Frame {
  /// The frame as text with SGR sequences (ECMA-48, 8.3.117), one line a row, for a pager or a
  /// screenshot; each line ends in the terminal's own style.
  package func ansi(theme: Theme, mode: ColorMode = .trueColor) -> String {
    (0..<size.rows).map { row in
      var line = ""
      for run in runs(ofRow: row) {
        line += Self.sgr(theme.appearance(of: run.style), mode) + run.text
      }
      return line + "\u{1b}[0m"
    }.joined(separator: "\n")
  }

  private static func sgr(_ look: Appearance, _ mode: ColorMode) -> String {
    let attributes = mode == .mono ? look.mono : look.attributes
    var codes = ["0"]
    for (attribute, code) in [
      (Appearance.Attributes.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"),
      (.reverse, "7"),
    ] where attributes.contains(attribute) { codes.append(code) }
    if mode != .mono {
      if let color = look.foreground { codes.append(code(color, mode, isBackground: false)) }
      if let color = look.background { codes.append(code(color, mode, isBackground: true)) }
    }
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }

  private static func code(_ color: ThemeColor, _ mode: ColorMode, isBackground: Bool) -> String {
    let base = isBackground ? 48 : 38
    switch mode {
    case .trueColor: return "\(base);2;\(color.red);\(color.green);\(color.blue)"
    case .indexed256: return "\(base);5;\(ANSIColors.nearest256(color))"
    case .ansi16, .mono:
      let ansi = Int(color.ansi)
      return String((ansi < 8 ? 30 + ansi : 82 + ansi) + (isBackground ? 10 : 0))
    }
  }
}
