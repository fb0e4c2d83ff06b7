internal import Domain

/// Asks the rules once for each period of a batch: most events share theirs with the one before.
struct PlaceCache {
  private var span: Range<Int64> = 0..<0
  private var current = IngestRules.Place.own
  private var known: [BillingPeriod: IngestRules.Place] = [:]

  mutating func place(of moment: Timestamp, _ rules: IngestRules) -> IngestRules.Place {
    if span.contains(moment.microseconds), moment <= rules.latest { return current }
    guard moment <= rules.latest else { return rules.place(moment) }
    let period = moment.day.month
    current = place(of: period, moment, rules)
    span = period.firstDay.start.microseconds..<period.endDay.start.microseconds
    return current
  }

  /// Of a whole day, also where it is not over yet.
  mutating func place(of day: UTCDay, _ rules: IngestRules) -> IngestRules.Place {
    place(of: day.month, day.start, rules)
  }

  /// The periods that were asked for and are open.
  var open: [BillingPeriod] { known.filter { $0.value == .own }.keys.sorted() }

  private mutating func place(
    of period: BillingPeriod, _ moment: Timestamp, _ rules: IngestRules
  ) -> IngestRules.Place {
    if let place = known[period] { return place }
    let place = rules.place(moment)
    known[period] = place
    return place
  }
}
