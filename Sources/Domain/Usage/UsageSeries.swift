/// Daily usage of one meter, oldest first, with the lines it is held against: what a graph draws.
package struct UsageSeries: Equatable, Sendable {
  package let meter: Meter
  package let firstDay: UTCDay
  /// One value a day from `firstDay`; `nil` is a day before the tenant existed.
  package let days: [Quantity?]
  /// The monthly limit spread over the days of the month, where the plan has one.
  package let hardPerDay: Quantity?
  package let softPerDay: Quantity?
  /// Expected values of the days that follow the last one.
  package let forecast: [Quantity]
  /// What the month is expected to come to, in the billed unit.
  package let expectedAtEnd: UsageForecast.Band?
  /// The day on which the hard limit is expected to be passed, if within the month.
  package let limitReached: UTCDay?

  package init(
    meter: Meter, firstDay: UTCDay, days: [Quantity?], hardPerDay: Quantity? = nil,
    softPerDay: Quantity? = nil, forecast: [Quantity] = [],
    expectedAtEnd: UsageForecast.Band? = nil, limitReached: UTCDay? = nil
  ) {
    self.meter = meter
    self.firstDay = firstDay
    self.days = days
    self.hardPerDay = hardPerDay
    self.softPerDay = softPerDay
    self.forecast = forecast
    self.expectedAtEnd = expectedAtEnd
    self.limitReached = limitReached
  }
}
