extension Form {
  /// The facts as lines of a width: names in a column, long texts broken, changes aligned.
  func factLines(width: Int, symbols: Symbols) -> [StyledLine] {
    let facts = shownFacts
    let names = min(18, (facts.map(\.name.cellWidth).max() ?? 0) + 2)
    let befores = facts.map { fact in
      if case .change(_, let before, _) = fact { before.cellWidth } else { 0 }
    }
    let before = min(befores.max() ?? 0, max(8, (width - names) / 2 - 4))
    return facts.flatMap { fact -> [StyledLine] in
      switch fact {
      case .chosen, .blank: return [StyledLine(gap: 0)]
      case .warning(let text):
        return Self.lines("\(symbols.warning) ", text, .warning, .warning, 2, width, symbols)
      case .told(let name, let text):
        let padded = name.cut(toCells: names - 1, ellipsis: symbols.ellipsis)
          .filled(toCells: names)
        return Self.lines(padded, text, .dim, .text, names, width, symbols)
      case .change(let name, let old, let new):
        var line = StyledLine(gap: 0)
        let cut = old.cut(toCells: before, ellipsis: symbols.ellipsis).filled(toCells: before)
        line.add(
          (name.cut(toCells: names - 1, ellipsis: symbols.ellipsis).filled(toCells: names), .dim),
          (cut, .text), ("  \(symbols.arrow)  ", .dim), (new, .value))
        return [line]
      }
    }
  }

  private static func lines(
    _ name: String, _ text: String, _ nameRole: Role, _ role: Role, _ indent: Int, _ width: Int,
    _ symbols: Symbols
  ) -> [StyledLine] {
    let parts = text.lines(
      ofCells: max(8, width - indent), most: 12, ellipsis: symbols.ellipsis)
    return (parts.isEmpty ? [""] : parts).enumerated().map { index, part in
      var line = StyledLine(gap: 0)
      line.add(
        (index == 0 ? name : String(repeating: " ", count: indent), nameRole), (part, role))
      return line
    }
  }
}
