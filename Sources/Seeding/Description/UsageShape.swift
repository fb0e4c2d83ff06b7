package import Domain

/// How much of one meter a tenant uses, and how that goes up and down.
package struct UsageShape: Equatable, Sendable {
  /// Some days that differ: a campaign, an outage, a runaway job.
  package struct Burst: Equatable, Sendable {
    /// Whole days before the as-of day on which it begins.
    package var daysAgo: Int
    package var days: Int
    /// Added to the usual amount, in percent of it; −100 is an outage.
    package var percent: Int
  }

  /// A usual day at the as-of time: units, GB stored, or seats held.
  package var level: Quantity
  /// Change of the level in percent over thirty days; compound.
  package var growth: Int
  package var rhythm: Rhythm
  /// Most that a day strays from its usual amount, in percent.
  package var noise: Int
  package var bursts: [Burst]

  package init(
    level: Quantity, growth: Int = 0, rhythm: Rhythm = .flat, noise: Int = 0,
    bursts: [Burst] = []
  ) {
    self.level = level
    self.growth = growth
    self.rhythm = rhythm
    self.noise = noise
    self.bursts = bursts
  }
}
