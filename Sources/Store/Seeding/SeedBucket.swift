package import Domain

/// One day of one meter as a seeder has made it up, in the shape in which the worker would have
/// left it behind.
package struct SeedBucket: Equatable, Sendable {
  /// What came in during one hour of the day.
  package struct Hour: Equatable, Sendable {
    package var hour: Int
    /// Millionths of a count.
    package var micro: Int64
    package var events: Int64

    package init(hour: Int, micro: Int64, events: Int64) {
      self.hour = hour
      self.micro = micro
      self.events = events
    }
  }

  /// A level that holds from the beginning of an hour.
  package struct Level: Equatable, Sendable {
    package var hour: Int
    /// Millionths of a seat or gigabyte.
    package var micro: Int64

    package init(hour: Int, micro: Int64) {
      self.hour = hour
      self.micro = micro
    }
  }

  package var meter: Meter
  package var day: UTCDay
  /// Counts only.
  package var hours: [Hour]
  /// The level with which the day began, and its samples in order; levels only.
  package var carried: Int64?
  package var levels: [Level]

  package init(
    meter: Meter, day: UTCDay, hours: [Hour] = [], carried: Int64? = nil, levels: [Level] = []
  ) {
    self.meter = meter
    self.day = day
    self.hours = hours
    self.carried = carried
    self.levels = levels
  }
}
