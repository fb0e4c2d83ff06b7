/// How lively the feed is, and how often it goes wrong; odds are in millionths of the events.
package struct FeedPace: Equatable, Sendable {
  package var interval: Duration
  package var eventsPerTick: ClosedRange<Int>
  package var duplicates: Int
  package var late: Int
  package var invalid: Int

  package init(
    interval: Duration, eventsPerTick: ClosedRange<Int>, duplicates: Int, late: Int,
    invalid: Int
  ) {
    self.interval = interval
    self.eventsPerTick = eventsPerTick
    self.duplicates = duplicates
    self.late = late
    self.invalid = invalid
  }

  /// Some eight events a second: every told tenant moves within half a minute. They come in waves,
  /// so that the age of the data in the header is seen to rise and fall.
  package static let lively = FeedPace(
    interval: .milliseconds(2_500), eventsPerTick: 12...28, duplicates: 15_000, late: 8_000,
    invalid: 4_000)
  /// One event every two seconds or so.
  package static let quiet = FeedPace(
    interval: .seconds(4), eventsPerTick: 1...3, duplicates: 15_000, late: 8_000, invalid: 4_000)
}
