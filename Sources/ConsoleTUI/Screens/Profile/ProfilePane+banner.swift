import Domain

extension ProfilePane {
  /// What a limit says that has been passed, over everything else of the profile: hard limits
  /// first. A correction that brings use back below takes it away.
  struct Banner {
    let text: String
    let style: Style

    init?(_ profile: TenantProfile, _ symbols: Symbols) {
      let levels = profile.metrics.compactMap { usage in
        usage.limitLevel.map { (level: $0, usage: usage) }
      }
      let over = levels.filter { $0.level == .hard }.map(\.usage)
      let soft = levels.filter { $0.level == .soft }.map(\.usage)
      guard let first = over.first ?? soft.first, let hard = first.hardLimit else { return nil }
      let isHard = !over.isEmpty
      let others = (isHard ? over.count + soft.count : soft.count) - 1
      let figures =
        "\(first.meter.shortName) \(Figures.short(first.used)) of \(Figures.short(hard))"
      let words = isHard ? "over hard limit: " : "past \(first.softPercent) %: "
      text =
        "\(isHard ? symbols.cross : symbols.warning) \(words)\(figures)"
        + (others > 0 ? "  (and \(others) more)" : "")
      style = isHard ? Style(.banner) : Style(.warning)
    }
  }

  /// Draws the banner in the first row, and returns what is left of the area.
  func drawBanner(
    _ profile: TenantProfile, on frame: inout Frame, in area: Rect, _ symbols: Symbols
  ) -> Rect {
    guard area.height >= 10, let banner = Banner(profile, symbols) else { return area }
    let line = Rect(column: area.column, row: area.row, width: area.width, height: 1)
    frame.fill(line, style: banner.style)
    frame.put(
      banner.text, column: area.column, row: area.row, style: banner.style, width: area.width,
      alignment: .left, ellipsis: symbols.ellipsis)
    return Rect(
      column: area.column, row: area.row + 1, width: area.width, height: area.height - 1)
  }
}

extension MetricUsage {
  /// Where use stands against the hard limit and the threshold that is in force; `nil` without a
  /// limit.
  fileprivate var limitLevel: LimitLevel? {
    hardLimit.map { hard in
      PlanLimit(
        metric: .meter(meter), window: .month, softPercent: softPercent, hard: hard
      ).level(used: used)
    }
  }
}
