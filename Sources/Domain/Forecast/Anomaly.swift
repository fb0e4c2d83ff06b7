/// Whether a day's usage is out of line with the same weekday of the weeks before.
///
/// Out of line is more than three scaled median absolute deviations from the median, and more
/// than a tenth of it (https://en.wikipedia.org/wiki/Median_absolute_deviation; the scale 1.4826
/// makes it comparable with a standard deviation).
package struct Anomaly: Equatable, Sendable {
  package let value: Int64
  package let median: Int64
  package let deviation: Int64
  package let isAnomalous: Bool

  /// `nil` with fewer than four earlier days: two or three say nothing about spread.
  package init?(value: Int64, sameWeekday earlier: [Int64]) {
    guard earlier.count >= 4 else { return nil }
    self.value = value
    let median = Self.median(earlier)
    self.median = median
    deviation = Self.median(earlier.map { Self.distance($0, median) })
    let distance = Int128(Self.distance(value, median))
    isAnomalous =
      distance * 10_000 > Int128(deviation) * 3 * 14_826
      && distance * 10 > Int128(median.magnitude)
  }

  /// Of an even number the lower of the two in the middle, which is always one of the values.
  static func median(_ values: [Int64]) -> Int64 {
    values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2]
  }

  private static func distance(_ left: Int64, _ right: Int64) -> Int64 {
    let difference = Int128(left) - Int128(right)
    return Int64(clamping: difference < 0 ? -difference : difference)
  }
}
