import Domain

extension EconomicsReport {
  /// A table of tabs for people and for `cut`.
  func lines(_ changed: EconomicsReport?, _ question: WhatIf?) -> [String] {
    var lines = [heading, Self.columns(grouping.rawValue)]
    lines += rows.map { Self.line($0.key, $0.sum) }
    lines.append(Self.line("total", total))
    if withoutRevenue.tenants > 0 {
      lines.append(Self.line("without revenue", withoutRevenue))
    }
    lines += Self.ranking("top", top) + Self.ranking("bottom", bottom)
    if let changed, let question {
      lines.append("what if\t" + question.changes.map(\.description).joined(separator: ", "))
      lines += changed.rows.map { Self.line($0.key, $0.sum) }
      lines.append(Self.line("total", changed.total))
    }
    return lines
  }

  private var heading: String {
    let days = isToDate ? ", to date (\(elapsedDays) of \(period.days) days)" : ""
    let model = costs.isNone ? "no costs known" : "cost model \(costs.version)"
    return "\(period)\(days)\t\(costs.currency)\t\(model)"
  }

  private static func columns(_ word: String) -> String {
    "\(word)\ttenants\trevenue\tcogs\tcogs per user\tgross margin"
  }

  private static func line(_ key: String, _ sum: MonthSum) -> String {
    "\(key)\t\(sum.tenants)\t\(sum.revenue)\t\(sum.cogs)\t"
      + "\(sum.cogsPerUser?.description ?? "n/a")\t\(percent(sum.marginBasisPoints))"
  }

  private static func ranking(_ word: String, _ standings: [Standing]) -> [String] {
    standings.map { one in
      let points = one.reason.hundredths.map {
        "\t\($0 > 0 ? "+" : "")\(DecimalText.padded($0, fractionDigits: 2)) points"
      }
      return "\(word)\t\(one.margin.month.tenantID)\t\(percent(one.margin.marginBasisPoints))\t"
        + one.reason.text + (points ?? "")
    }
  }

  private static func percent(_ basisPoints: Int?) -> String {
    guard let basisPoints else { return "n/a" }
    return DecimalText.padded(Int64(basisPoints), fractionDigits: 2) + " %"
  }
}
