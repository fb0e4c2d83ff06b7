import Domain

/// A month's whole at the rate of its elapsed days, so that a running month compares with others.
struct MonthPoint: Equatable {
  /// Minor units a month.
  let revenue: Int64
  let cogs: Int64
  let perUser: Int64?
  let margin: Int?

  init?(_ month: MonthTrend) {
    guard let total = month.total else { return nil }
    self.init(total, days: month.period.days, elapsed: month.elapsedDays)
  }

  init(_ report: EconomicsReport) {
    self.init(
      TrendPoint(report.total), days: report.period.days, elapsed: report.elapsedDays)
  }

  /// The month before the report's; `nil` where it is not kept.
  init?(before report: EconomicsReport) {
    guard let last = report.trend.dropLast().last, last.period == report.period.previous else {
      return nil
    }
    self.init(last)
  }

  private init(_ point: TrendPoint, days: Int, elapsed: Int) {
    func scaled(_ money: Money) -> Int64 {
      Int64(clamping: Int128(money.minorUnits) * Int128(days) / Int128(max(elapsed, 1)))
    }
    revenue = scaled(point.revenue)
    cogs = scaled(point.cogs)
    perUser = point.cogsPerUser.map(scaled)
    margin = point.marginBasisPoints
  }
}

/// What has become of the four figures, in words.
struct HeadlineChanges {
  typealias Change = (text: String, role: Role)

  let revenue, cogs, margin, perUser: Change

  init(from then: MonthPoint?, to now: MonthPoint, symbols: Symbols) {
    revenue = Self.ratio(then?.revenue, now.revenue, isGoodUp: true, symbols)
    cogs = Self.ratio(then?.cogs, now.cogs, isGoodUp: false, symbols)
    perUser = Self.ratio(then?.perUser, now.perUser, isGoodUp: false, symbols)
    if let old = then?.margin, let new = now.margin {
      let text = EconomicsPane.tenths(Int64((new - old).magnitude), symbols)
      margin = Self.marked(new - old, "\(text) points", isGoodUp: true, symbols)
    } else {
      margin = (symbols.dash, .dim)
    }
  }

  private static func ratio(
    _ old: Int64?, _ new: Int64?, isGoodUp: Bool, _ symbols: Symbols
  ) -> Change {
    guard let old, let new, old > 0 else { return (symbols.dash, .dim) }
    let hundredths = Int64(
      clamping: (Int128(new) - Int128(old)) * 10_000 / Int128(old))
    let text = EconomicsPane.tenths(Int64(clamping: hundredths.magnitude), symbols)
    return marked(Int(hundredths), "\(text) %", isGoodUp: isGoodUp, symbols)
  }

  private static func marked(
    _ change: Int, _ text: String, isGoodUp: Bool, _ symbols: Symbols
  ) -> Change {
    guard change != 0 else { return ("= \(text)", .dim) }
    let mark = change > 0 ? symbols.rising : symbols.falling
    return ("\(mark) \(text)", (change > 0) == isGoodUp ? .good : .warning)
  }
}

extension BillingPeriod {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `November 2026`.
  var name: String { "\(Self.names[(month - 1) % 12]) \(year)" }
  /// `Nov`.
  var shortName: String { String(Self.names[(month - 1) % 12].prefix(3)) }
}
