/// A month's usage by meter: sums for cost, and what limits are held against.
struct MonthTotals {
  let period: BillingPeriod
  /// By `Meter.position`, in millionths of the bucket's unit.
  private var sums: [Int128] = [0, 0, 0, 0]
  private var todays: [Int128] = [0, 0, 0, 0]
  private var seatPeak: Int64 = 0

  init(_ request: RatingRequest, today: UTCDay) {
    self.init(period: request.period, usage: request.usage, today: today)
  }

  /// `usage` is of the period alone.
  init(period: BillingPeriod, usage: [DailyUsage], today: UTCDay) {
    self.period = period
    for usage in usage {
      sums[usage.meter.position] += Int128(usage.micro)
      if usage.day == today { todays[usage.meter.position] += Int128(usage.micro) }
      if usage.meter == .seat { seatPeak = max(seatPeak, usage.micro) }
    }
  }

  func sum(of meter: Meter) -> Int128 { sums[meter.position] }

  /// Seats are a level, so their limit holds for the highest day; the rest adds up. A limit of a
  /// day looks at today alone.
  func used(of meter: Meter, plan: Plan?) throws(ArithmeticOverflow) -> Quantity {
    let isDaily = plan?.limit(on: .meter(meter))?.window == .day
    let micro = isDaily ? todays[meter.position] : sums[meter.position]
    if meter == .seat {
      let peak = isDaily ? micro : Int128(seatPeak)
      return Quantity(micro: try Rational(peak).rounded(fractionDigits: 0))
    }
    let billed = meter.billedQuantity(ofMicro: micro, in: period)
    return Quantity(micro: try billed.rounded(fractionDigits: 6))
  }

  /// Σ daily peaks ÷ elapsed days, so that a running month is not understated.
  func billedSeats(elapsed: Int) throws(ArithmeticOverflow) -> Quantity {
    guard elapsed > 0 else { return .zero }
    let average = Rational(max(sum(of: .seat), 0), over: Int128(elapsed))
    return Quantity(micro: try average.rounded(fractionDigits: 0))
  }
}
