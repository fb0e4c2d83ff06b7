import Domain

/// One tier's margins over the months, with how its line is told from the others.
struct TrendLine {
  private static let roles: [Role] = [.bar, .forecast, .soft, .hard]
  /// Which columns of a line are dotted, so that tiers are told apart without colour.
  private static let gaps = [1, 2, 4, 6]
  private static let marks = ["─", "╌", "·", "∶"]
  private static let asciiMarks = ["-", "=", ".", ":"]

  let name: String
  /// Basis points; `nil` in a month without revenue.
  let margins: [Int?]
  let latest: String
  let role: Role
  let gap: Int
  let mark: String

  /// Mark, name and figure with a blank between each.
  var legendWidth: Int { 1 + 1 + name.cellWidth + 1 + latest.cellWidth }

  /// As many as there are ways to draw one; names are short where the box is narrow.
  static func lines(of report: EconomicsReport, room: Int, _ symbols: Symbols) -> [TrendLine] {
    let tiers = Set(report.trend.flatMap { $0.tiers.map(\.name) }).sorted()
    return tiers.prefix(roles.count).enumerated().map { index, tier in
      let margins = report.trend.map { $0.point(of: tier)?.marginBasisPoints }
      let latest = (margins.last ?? nil).map { Figures.margin(basisPoints: $0, symbols: symbols) }
      return TrendLine(
        name: tier.planName(toCells: room < 50 ? 4 : 10), margins: margins,
        latest: latest ?? symbols.dash, role: roles[index], gap: gaps[index],
        mark: (symbols.isASCII ? asciiMarks : marks)[index])
    }
  }
}
