/// A month's usage summed by plan segment, with negative sums settled against positive ones.
struct SegmentTotals {
  /// For each segment what is billed of each meter, in millionths of the bucket's unit; never
  /// negative.
  private(set) var billed: [[Meter: Int128]]
  private(set) var carriedOver: [Meter: Int128] = [:]
  private(set) var unrated: [UnratedUsage] = []

  /// `carrying` are further left-overs beside the request's own, from corrected periods.
  init(_ request: RatingRequest, carrying: [[Meter: Int128]]) throws {
    billed = Array(repeating: [:], count: request.segments.count)
    var outside: [Meter: Int128] = [:]
    for day in request.usage {
      guard day.day >= request.period.firstDay, day.day < request.period.endDay else {
        throw RatingError.usageOutsidePeriod(day.day, request.period)
      }
      if let index = request.segments.firstIndex(where: { $0.contains(day.day) }) {
        billed[index][day.meter, default: 0] += Int128(day.micro)
      } else {
        outside[day.meter, default: 0] += Int128(day.micro)
      }
    }
    let owed = carrying.reduce(into: request.carriedOver) { sum, more in
      sum.merge(more, uniquingKeysWith: +)
    }
    for meter in Meter.allCases {
      note(outside[meter] ?? 0, of: meter, .noPlan, in: request.period)
      settle(meter, owed: owed[meter] ?? 0, in: request)
    }
  }

  /// What is owed goes against later use first, in order, then against earlier use from the end,
  /// so that only a negative month, not a negative stretch of one, carries over.
  private mutating func settle(_ meter: Meter, owed: Int128, in request: RatingRequest) {
    var owed = owed
    var sold: [Int] = []
    for (index, segment) in request.segments.enumerated() {
      guard segment.plan.sku(for: meter) != nil else {
        note(billed[index].removeValue(forKey: meter) ?? 0, of: meter, .noSKU, in: request.period)
        continue
      }
      sold.append(index)
      let net = (billed[index][meter] ?? 0) + owed
      billed[index][meter] = max(net, 0)
      owed = min(net, 0)
    }
    for index in sold.reversed() where owed < 0 {
      let taken = min(billed[index][meter] ?? 0, -owed)
      billed[index][meter, default: 0] -= taken
      owed += taken
    }
    if owed != 0 { carriedOver[meter] = owed }
  }

  private mutating func note(
    _ micro: Int128, of meter: Meter, _ reason: UnratedUsage.Reason, in period: BillingPeriod
  ) {
    guard micro != 0 else { return }
    let quantity = meter.billedQuantity(ofMicro: micro, in: period)
    unrated.append(UnratedUsage(meter: meter, quantity: quantity, reason: reason))
  }
}
