/// A month's usage by meter: sums for cost, and what limits are held against.
struct MonthTotals {
  let period: BillingPeriod
  /// In millionths of the bucket's unit.
  private(set) var sums: [Meter: Int128] = [:]
  private var peaks: [Meter: Int64] = [:]
  private var todays: [Meter: Int128] = [:]

  init(_ request: RatingRequest, today: UTCDay) {
    period = request.period
    for usage in request.usage {
      sums[usage.meter, default: 0] += Int128(usage.micro)
      peaks[usage.meter] = max(peaks[usage.meter] ?? 0, usage.micro)
      if usage.day == today { todays[usage.meter, default: 0] += Int128(usage.micro) }
    }
  }

  /// Seats are a level, so their limit holds for the highest day; the rest adds up. A limit of a
  /// day looks at today alone.
  func used(of meter: Meter, plan: Plan?) throws(ArithmeticOverflow) -> Quantity {
    let isDaily = plan?.limit(on: .meter(meter))?.window == .day
    let micro = (isDaily ? todays[meter] : sums[meter]) ?? 0
    if meter == .seat {
      let peak = isDaily ? micro : Int128(peaks[.seat] ?? 0)
      return Quantity(micro: try Rational(peak).rounded(fractionDigits: 0))
    }
    let billed = meter.billedQuantity(ofMicro: micro, in: period)
    return Quantity(micro: try billed.rounded(fractionDigits: 6))
  }

  /// Σ daily peaks ÷ elapsed days, so that a running month is not understated.
  func billedSeats(elapsed: Int) throws(ArithmeticOverflow) -> Quantity {
    guard elapsed > 0 else { return .zero }
    let average = Rational(max(sums[.seat] ?? 0, 0), over: Int128(elapsed))
    return Quantity(micro: try average.rounded(fractionDigits: 0))
  }
}
