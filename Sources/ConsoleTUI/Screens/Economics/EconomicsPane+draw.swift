import Domain

extension EconomicsPane {
  /// Draws boxes of its own over the whole rectangle, border included.
  package func draw(into frame: inout Frame, in context: PaneContext) {
    let area = context.area
    let rect = Rect(
      column: area.column - 1, row: area.row - 1, width: area.width + 2, height: area.height + 2)
    guard let snapshot else {
      frame.box(
        rect, title: title(in: context), isFocused: context.isFocused, symbols: context.symbols)
      frame.put(
        reading.trouble ?? "reading the store", column: area.column + 1, row: area.row,
        style: Style(reading.trouble == nil ? .dim : .error), width: area.width - 2,
        alignment: .left, ellipsis: context.symbols.ellipsis)
      return
    }
    let layout = EconomicsLayout(inside: area)
    drawHeadline(snapshot, layout.headline, on: &frame, context)
    drawGroups(snapshot, layout.groups, on: &frame, context)
    drawTrend(snapshot.report, layout.trend, on: &frame, context)
    drawRanking(
      .top, snapshot.report.top.prefix(layout.ranked), layout.top, on: &frame, context)
    drawRanking(
      .bottom, snapshot.report.bottom.prefix(layout.ranked), layout.bottom, on: &frame, context)
  }

  /// `64.1 %`, `−7.0 %`, `n/a`; rounded to a tenth.
  static func percent(_ basisPoints: Int?, _ symbols: Symbols) -> String {
    guard let basisPoints else { return "n/a" }
    return tenths(Int64(basisPoints), symbols) + " %"
  }

  /// Hundredths as a number with one digit.
  static func tenths(_ hundredths: Int64, _ symbols: Symbols) -> String {
    let rounded = (hundredths.magnitude + 5) / 10
    let sign = hundredths < 0 && rounded > 0 ? symbols.minus : ""
    return sign + DecimalText.padded(Int64(rounded), fractionDigits: 1)
  }

  static func role(ofMargin basisPoints: Int?) -> Role {
    guard let basisPoints else { return .dim }
    return basisPoints < 0 ? .error : basisPoints < 2_000 ? .warning : .value
  }
}
