/// Compound change of a level, looked at backwards from the as-of day, in integers: a floating
/// power differs between C libraries, and with it the bytes of a seeded store.
struct Growth: Sendable {
  static let one = 1_000_000
  /// Millionths of today's level, every thirty days back.
  private let steps: [Int]

  init(percentPerThirtyDays percent: Int, daysBack: Int) {
    var steps = [Self.one]
    for _ in 0...max(0, daysBack) / 30 {
      let last = steps.last ?? Self.one
      steps.append(min(last * 100 / max(1, 100 + percent), 1_000 * Self.one))
    }
    self.steps = steps
  }

  /// Millionths of today's level that many days ago; straight between the thirty-day steps.
  func factor(daysAgo: Int) -> Int {
    let day = max(0, daysAgo)
    let index = min(day / 30, steps.count - 2)
    return steps[index] + (steps[index + 1] - steps[index]) * min(day - index * 30, 30) / 30
  }
}
