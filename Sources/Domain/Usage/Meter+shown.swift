extension Meter {
  /// What a bucket holds, or a sum of buckets, as decimal text in the unit that `tenant_usage`
  /// shows: millionths of a count or seat as they are, micro-GB-seconds as GB-hours, rounded half
  /// away from zero to six places. Exact however long a sum it is.
  package func shown(_ units: Int128) -> String {
    let perUnit = Int128(Quantity.perUnit) * (self == .storageGBMonth ? 3600 : 1)
    return Rational(units, over: perUnit).decimal(atMost: 6)
  }
}
