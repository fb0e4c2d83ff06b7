import Domain

extension LimitedMetric {
  /// Reads `--metric` where approvals are one too.
  init(argument text: String) throws {
    guard let metric = LimitedMetric(rawValue: text) else {
      let names = LimitedMetric.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "--metric \(text.shown) is not known. The metrics are \(names)")
    }
    self = metric
  }
}
