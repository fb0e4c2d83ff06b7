/// Durations counted by how long they took, in seconds.
struct Histogram: Equatable, Sendable {
  /// Upper ends; what took longer counts in `count` only.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// How many took at most as long as the bound at the same place.
  private(set) var cumulative = [Int64](repeating: 0, count: bounds.count)
  private(set) var count: Int64 = 0
  private(set) var sum = 0.0

  mutating func add(_ seconds: Double) {
    count += 1
    sum += seconds
    for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
      cumulative[index] += 1
    }
  }

  /// - Parameter labels: those of the metric, `{code="X"}` or empty.
  func samples(labels: String) -> [MetricFamily.Sample] {
    let buckets = zip(Self.bounds.map { "\($0)" } + ["+Inf"], cumulative + [count])
    return buckets.map { bound, number in
      let own = labels.isEmpty ? "{" : labels.dropLast() + ","
      return MetricFamily.Sample(
        ending: "_bucket", labels: "\(own)le=\"\(bound)\"}", value: String(number))
    } + [
      MetricFamily.Sample(ending: "_sum", labels: labels, value: "\(sum)"),
      MetricFamily.Sample(ending: "_count", labels: labels, value: String(count)),
    ]
  }
}
