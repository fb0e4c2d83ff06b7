import Domain

/// Quantities of buckets as decimal text, in the unit that `tenant_usage` shows.
enum BucketText {
  /// Micro-units as they are; micro-GB-seconds as GB-hours, rounded half away from zero as the
  /// view does.
  static func quantity(_ units: Int128, of meter: Meter) -> String {
    var micro = units
    if meter == .storageGBMonth {
      let half: Int128 = units < 0 ? -1800 : 1800
      micro = (units + half) / 3600
    }
    return Quantity(micro: Int64(clamping: micro)).description
  }
}
