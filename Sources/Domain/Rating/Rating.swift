/// Turns a month's usage and plans into a bill: exact fractions, one division a line.
///
/// Half away from zero, to the currency's minor unit, line by line; metering.md, "Rating".
package enum Rating {
  package static func rate(_ request: RatingRequest) throws -> RatedInvoice {
    try check(request)
    let corrections = try request.adjustments.map { try correction(of: $0, in: request.currency) }
    let totals = try SegmentTotals(request, carrying: corrections.map(\.carriedOver))
    var lines: [RatedLine] = []
    var usage: [RatedUsage] = []
    for (index, segment) in request.segments.enumerated() {
      let rater = SegmentRater(segment: segment, period: request.period)
      lines.append(try rater.baseLine())
      for sku in segment.plan.skus {
        let used = sku.meter.billedQuantity(
          ofMicro: totals.billed[index][sku.meter] ?? 0, in: request.period)
        guard used.isPositive else { continue }
        let rated = try rater.usage(of: sku, used: used)
        usage.append(rated)
        lines.append(contentsOf: try rater.lines(of: sku, rated))
      }
    }
    lines.append(contentsOf: corrections.flatMap(\.lines))
    return RatedInvoice(
      period: request.period, lines: lines, total: try total(lines, in: request.currency),
      usage: usage, unrated: totals.unrated, carriedOver: totals.carriedOver)
  }

  private static func check(_ request: RatingRequest) throws {
    for adjustment in request.adjustments where adjustment.closed.currency != request.currency {
      throw RatingError.adjustmentCurrency(adjustment.closed.currency, expected: request.currency)
    }
    var end = request.period.firstDay
    for segment in request.segments {
      let plan = segment.plan
      guard plan.currency == request.currency else {
        throw RatingError.otherCurrency(plan.id, plan.currency, expected: request.currency)
      }
      guard segment.from < segment.to, segment.from >= request.period.firstDay,
        segment.to <= request.period.endDay
      else { throw RatingError.segmentOutsidePeriod(plan.id, request.period) }
      if segment.from < end { throw RatingError.segmentsOverlap(segment.from) }
      end = segment.to
    }
  }

  private static func total(_ lines: [RatedLine], in currency: Currency) throws -> Money {
    var sum: Int128 = 0
    for line in lines { sum = try sum.checkedAdd(Int128(line.billed.minorUnits)) }
    return try Rational(sum, over: minorPerMajor(currency)).money(in: currency)
  }

  private static func minorPerMajor(_ currency: Currency) -> Int128 {
    (0..<currency.minorDigits).reduce(1) { scale, _ in scale * 10 }
  }
}
