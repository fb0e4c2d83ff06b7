import Domain

/// Where margins and months stand in the plot of the trend: from 100 % down to nothing, or to
/// −50 % where a tier loses money. Margins below that have no place.
struct TrendScale {
  let plot: Rect
  let months: Int
  /// Basis points.
  let floor: Int

  init(_ report: EconomicsReport, _ plot: Rect) {
    self.plot = plot
    months = report.trend.count
    let margins = report.trend.flatMap { $0.tiers.compactMap(\.point.marginBasisPoints) }
    floor = (margins.min() ?? 0) < 0 ? -5_000 : 0
  }

  func column(of month: Int, width: Int) -> Int {
    months > 1 ? month * (width - 1) / (months - 1) : 0
  }

  /// Rows of dots from the top; what lies beyond an end stands at it.
  func row(of basisPoints: Int) -> Int {
    let shown = min(max(basisPoints, floor), 10_000)
    return (10_000 - shown) * (plot.height * 4 - 1) / (10_000 - floor)
  }
}
