internal import Domain

/// Asks the rules once for each period of a batch: its events share a few.
struct PlaceCache {
  private struct Known {
    let period: BillingPeriod
    /// Its microseconds.
    let span: Range<Int64>
    let place: IngestRules.Place
    /// Whether its events go to their own buckets.
    let isOwn: Bool
    /// GB-seconds of a GB-month in it.
    let secondsPerMonth: Int64
  }

  private var known: [Known] = []
  /// The one that was asked for last.
  private var last = 0

  mutating func place(of moment: Timestamp, _ rules: IngestRules) -> IngestRules.Place {
    guard moment <= rules.latest else { return rules.place(moment) }
    return find(moment, rules).place
  }

  /// Of a whole day, also where it is not over yet.
  mutating func place(of day: UTCDay, _ rules: IngestRules) -> IngestRules.Place {
    find(day.start, rules).place
  }

  /// GB-seconds of a GB-month at a moment whose events go to their own buckets; `nil` where they do
  /// not, or where nobody has asked for its period yet.
  @inline(__always)
  mutating func secondsPerMonth(ofOwn moment: Timestamp, _ rules: IngestRules) -> Int64? {
    guard moment.microseconds <= rules.latest.microseconds, let index = index(moment.microseconds),
      known[index].isOwn
    else { return nil }
    return known[index].secondsPerMonth
  }

  /// The periods that were asked for and are open.
  var open: [BillingPeriod] { known.filter(\.isOwn).map(\.period).sorted() }

  private mutating func find(_ moment: Timestamp, _ rules: IngestRules) -> Known {
    if let index = index(moment.microseconds) { return known[index] }
    let period = moment.day.month
    let place = rules.place(moment)
    let start = period.firstDay.start.microseconds
    let found = Known(
      period: period, span: start..<period.endDay.start.microseconds, place: place,
      isOwn: place == .own, secondsPerMonth: Int64(period.hours) * 3600)
    known.append(found)
    return found
  }

  @inline(__always)
  private mutating func index(_ moment: Int64) -> Int? {
    if last < known.count, known[last].span.contains(moment) { return last }
    guard let index = known.firstIndex(where: { $0.span.contains(moment) }) else { return nil }
    last = index
    return index
  }
}
