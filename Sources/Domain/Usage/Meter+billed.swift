extension Meter {
  /// The billed quantity of a period's summed buckets: counts as they are, GB-seconds as
  /// GB-months of the month's actual hours, seat peaks as their average over the month's days.
  package func billedQuantity(ofMicro micro: Int128, in period: BillingPeriod) -> Rational {
    Rational(micro, over: billedUnitMicro(in: period))
  }

  /// How many millionths of the bucket's unit make one billed unit.
  package func billedUnitMicro(in period: BillingPeriod) -> Int128 {
    let perUnit = Int128(Quantity.perUnit)
    return switch self {
    case .ingestUnit, .queryCredit: perUnit
    case .storageGBMonth: perUnit * 3600 * Int128(period.hours)
    case .seat: perUnit * Int128(period.days)
    }
  }

  /// Its place in `allCases`, for sums in arrays: hashing a meter hashes its raw string.
  var position: Int {
    switch self {
    case .ingestUnit: 0
    case .storageGBMonth: 1
    case .queryCredit: 2
    case .seat: 3
    }
  }
}
