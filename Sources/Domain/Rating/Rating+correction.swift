extension Rating {
  /// What late usage changes in a closed month.
  struct Correction {
    let lines: [RatedLine]
    /// Negative use that even the corrected month could not absorb, beyond what it had left over.
    let carriedOver: [Meter: Int128]
  }

  /// The difference of the closed month rated with and without the late usage. The billed
  /// difference is that of the rounded lines, so that both bills together are exactly what one
  /// bill in time would have been.
  static func correction(
    of adjustment: RatingRequest.Adjustment, in currency: Currency
  ) throws -> Correction {
    var request = adjustment.closed
    request.adjustments = []
    let before = try rate(request)
    request.usage += adjustment.late
    let after = try rate(request)
    let left = after.carriedOver.merging(before.carriedOver.mapValues { -$0 }) { $0 + $1 }
    return Correction(
      lines: try difference(from: before.lines, to: after.lines, in: currency),
      carriedOver: left.filter { $0.value != 0 })
  }

  private struct LineKey: Hashable {
    let plan: PlanID
    let sku: String
    let tier: String
    let from: UTCDay

    init(_ line: RatedLine) {
      plan = line.plan
      sku = line.sku
      tier = line.tier
      from = line.segmentFrom
    }
  }

  private static func difference(
    from before: [RatedLine], to after: [RatedLine], in currency: Currency
  ) throws -> [RatedLine] {
    let old = Dictionary(before.map { (LineKey($0), $0) }) { first, _ in first }
    let kept = Set(after.map { LineKey($0) })
    var lines = try after.map { try adjusted($0, from: old[LineKey($0)], to: $0) }
    for line in before where !kept.contains(LineKey(line)) && line.kind != .included {
      lines.append(try adjusted(line, from: line, to: nil))
    }
    return lines.filter { $0.quantity != .zero || $0.exact != .zero }
  }

  private static func adjusted(
    _ line: RatedLine, from old: RatedLine?, to new: RatedLine?
  ) throws -> RatedLine {
    let (billed, overflow) = (new?.billed.minorUnits ?? 0)
      .subtractingReportingOverflow(old?.billed.minorUnits ?? 0)
    if overflow { throw ArithmeticOverflow() }
    return RatedLine(
      plan: line.plan, sku: line.sku, tier: line.tier, segmentFrom: line.segmentFrom,
      segmentTo: line.segmentTo,
      quantity: try (new?.quantity ?? .zero).subtracting(old?.quantity ?? .zero),
      unitPrice: line.unitPrice,
      exact: try (new?.exact ?? .zero).subtracting(old?.exact ?? .zero),
      billed: Money(minorUnits: billed, currency: line.billed.currency), kind: .adjustment)
  }
}
