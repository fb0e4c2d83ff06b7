extension EconomicsReport {
  /// Where the rows of single tenants come from, by their numbers; `nil` asks for all in scope.
  package typealias Details = (_ numbers: [Int64]?) throws -> [Int64: TenantMonth]

  /// The report of a month. The shares of the pools are those among all tenants, also where only
  /// one partner's are shown.
  ///
  /// - Parameter before: the margins of tenants in the month before, by their numbers.
  package static func make(
    _ query: EconomicsQuery, of book: MonthBook, trend: [MonthTrend], details: Details,
    before: (_ numbers: [Int64]) throws -> [Int64: TenantMargin]
  ) throws -> EconomicsReport {
    let tiers = try book.sums(in: query.scope) { $0.tier }
    var total = MonthSum(costs: book.costs)
    for tier in tiers { try total.add(tier.sum) }
    let (top, bottom) = (
      book.extremes(.top, count: query.top, in: query.scope),
      book.extremes(.bottom, count: query.top, in: query.scope)
    )
    let numbers = Set((top + bottom).map { book.entries[$0].number }).sorted()
    let months = try details(numbers)
    let margins = try before(numbers)
    func standings(_ places: [Int]) throws -> [Standing] {
      try places.compactMap { place in
        let number = book.entries[place].number
        guard let month = months[number] else { return nil }
        let margin = book.margin(of: month, at: place)
        return Standing(margin: margin, reason: try MarginReason(from: margins[number], to: margin))
      }
    }
    let now = MonthTrend(
      period: book.period, elapsedDays: book.elapsedDays,
      tiers: tiers.map { MonthTrend.Tier(name: $0.key, point: TrendPoint($0.sum)) })
    return EconomicsReport(
      period: book.period, elapsedDays: book.elapsedDays, costs: book.costs,
      grouping: query.grouping, rows: try rows(query, book, tiers, details), total: total,
      withoutRevenue: try book.sumWithoutRevenue(in: query.scope), top: try standings(top),
      bottom: try standings(bottom), trend: trend + [now])
  }

  private static func rows(
    _ query: EconomicsQuery, _ book: MonthBook, _ tiers: [(key: String, sum: MonthSum)],
    _ details: Details
  ) throws -> [Row] {
    switch query.grouping {
    case .tier: return tiers.map { Row(key: $0.key, sum: $0.sum, tenant: nil) }
    case .partner:
      return try book.sums(in: query.scope) { $0.partnerID.rawValue }
        .map { Row(key: $0.key, sum: $0.sum, tenant: nil) }
    case .tenant:
      let places = book.places(in: query.scope, largest: query.tenantLimit)
      let months = try details(
        query.tenantLimit.map { _ in places.map { book.entries[$0].number } })
      return try places.compactMap { place in
        guard let month = months[book.entries[place].number]
        else { return nil }
        return Row(
          key: month.tenantID.rawValue, sum: try book.sum(ofEntry: place), tenant: month)
      }
    }
  }
}

extension MonthBook {
  /// A tenant's month with its share of this book's pools.
  package func margin(of month: TenantMonth, at place: Int) -> TenantMargin {
    TenantMargin(
      month: month,
      poolShare: Money(minorUnits: poolShare(place), currency: costs.currency),
      costs: costs, elapsedDays: elapsedDays)
  }
}
