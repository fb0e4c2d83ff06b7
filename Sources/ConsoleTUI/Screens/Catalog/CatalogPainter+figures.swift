import Domain

extension CatalogPainter {
  /// A mark, the figure, and a word where there is room for every one of them.
  func drawRisk(
    _ risk: Int, _ place: CatalogColumns.Column, _ column: Int, _ line: Int, _ frame: inout Frame
  ) {
    let symbols = context.symbols
    let (mark, word, role): (String, String, Role) =
      switch risk {
      case 70...: (symbols.warning, "high", .error)
      case 40..<70: (symbols.bullet, "watch", .warning)
      default: (" ", "calm", .dim)
      }
    frame.put(mark, column: column, row: line, style: Style(role))
    frame.put(String(risk), endingAt: column + 5, row: line, style: Style(role))
    if place.width >= CatalogColumn.risk.mostWidth {
      frame.put(word, column: column + 6, row: line, style: Style(role), width: place.width - 6)
    }
  }

  /// A bar and the percentage of the hard limit; without limits a dash.
  func drawUsage(
    _ percent: Int?, _ place: CatalogColumns.Column, _ column: Int, _ line: Int,
    _ frame: inout Frame
  ) {
    let end = column + place.width
    guard let percent else {
      frame.put("\(context.symbols.dash) ", endingAt: end, row: line, style: Style(.dim))
      return
    }
    let role: Role = percent >= 100 ? .hard : percent >= 80 ? .soft : .bar
    frame.bar(
      basisPoints: min(max(0, percent), 100) * 100, column: column, row: line,
      width: place.width - 5, role: role, symbols: context.symbols)
    let figure = percent > 999 ? ">999" : String(percent)
    frame.put("\(figure)%", endingAt: end, row: line, style: Style(percent >= 80 ? role : .text))
  }

  func margin(_ basisPoints: Int?) -> (String, Role) {
    guard let basisPoints else { return ("\(context.symbols.dash) ", .dim) }
    guard basisPoints > -99_950 else { return ("<\(context.symbols.minus)999%", .error) }
    let text = Figures.margin(basisPoints: basisPoints, symbols: context.symbols, space: "")
    return (text, basisPoints < 0 ? .error : .text)
  }

  /// `3m`: how long ago the last event was.
  func age(_ moment: Timestamp?) -> String {
    guard let moment else { return context.symbols.dash }
    return Figures.age(of: moment, now: context.now).filter { $0 != " " }
  }
}
