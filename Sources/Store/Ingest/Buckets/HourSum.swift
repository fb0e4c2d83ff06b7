/// What one hour of a day has summed up.
struct HourSum: Equatable, Sendable {
  /// In the unit of `usage_day.quantity`.
  var units: Int64 = 0
  /// Voids counted back.
  var events: Int64 = 0
}
