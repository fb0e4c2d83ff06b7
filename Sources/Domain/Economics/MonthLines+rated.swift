extension MonthLines {
  /// The month of a request as it stands after `elapsed` days: the bill's lines so far, with the
  /// base fee by elapsed days, the fixed cost by those of them on which the tenant was there, and
  /// usage at unit cost.
  init(
    of request: RatingRequest, _ invoice: RatedInvoice, totals: MonthTotals, elapsed: Int,
    absences: [Absence], costs: CostModel
  ) throws {
    let first = request.period.firstDay
    let there = elapsed - absences.days(in: first, first.advanced(by: elapsed))
    let none = Money(minorUnits: 0, currency: request.currency)
    var base = try Self.baseFee(of: request, elapsed: elapsed)
    var overage = PerMeter { _ in none }
    for line in invoice.lines where line.kind != .base {
      guard let meter = request.meter(of: line) else {
        base = try base.adding(line.billed)
        continue
      }
      overage[meter] = try overage[meter].adding(line.billed)
    }
    try self.init(
      base: base, overage: overage,
      fixed: costs.fixedPerTenant.prorated(days: there, of: request.period.days),
      usageCost: costs.usageCost(of: totals),
      used: PerMeter { meter in
        if meter == .seat { return try totals.billedSeats(elapsed: elapsed) }
        let billed = meter.billedQuantity(ofMicro: totals.sum(of: meter), in: request.period)
        return Quantity(micro: try billed.rounded(fractionDigits: 6))
      })
  }

  private static func baseFee(of request: RatingRequest, elapsed: Int) throws -> Money {
    var fee = Money(minorUnits: 0, currency: request.currency)
    let end = request.period.firstDay.advanced(by: elapsed)
    for segment in request.segments where segment.from < end {
      let days = Int(min(segment.to, end).daysSince1970 - segment.from.daysSince1970)
      fee = try fee.adding(segment.plan.baseFee.prorated(days: days, of: request.period.days))
    }
    return fee
  }
}

extension CostModel {
  /// Usage at unit cost: rounded once as a whole, and divided so that the meters add up to it.
  fileprivate func usageCost(of totals: MonthTotals) throws -> PerMeter<Money> {
    let exact = try Meter.allCases.map { meter in
      try cost(of: meter, micro: max(totals.sum(of: meter), 0), in: totals.period)
    }
    let parts = try Money.parts(of: exact, in: currency)
    return PerMeter { parts[$0.position] }
  }
}

extension RatingRequest {
  /// What a line bills; `nil` for a base fee.
  fileprivate func meter(of line: RatedLine) -> Meter? {
    let all = segments + adjustments.flatMap(\.closed.segments)
    return all.first { $0.plan.id == line.plan }?.plan.skus.first { $0.id == line.sku }?.meter
  }
}
