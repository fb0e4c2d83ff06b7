extension MetricsRegistry {
  /// What the process has counted and timed, in the order of the names.
  var families: [MetricFamily] {
    let groups = Dictionary(grouping: all) { key, sample in sample.exposedName(of: key.name) }
    return groups.sorted { $0.key < $1.key }.map { name, members in
      let members = members.sorted { $0.key < $1.key }
      return MetricFamily(
        name, members.first?.value.kind ?? .gauge, MetricHelp.text(for: name),
        members.flatMap { key, sample in sample.samples(labels: key.labels) })
    }
  }
}

extension MetricsRegistry.Sample {
  fileprivate var kind: MetricFamily.Kind {
    switch self {
    case .counter: .counter
    case .gauge: .gauge
    case .summary: .summary
    case .histogram: .histogram
    }
  }

  /// Counters end in `_total`; what is timed ends in its unit.
  fileprivate func exposedName(of name: String) -> String {
    switch self {
    case .counter: name.hasSuffix("_total") ? name : name + "_total"
    case .gauge, .summary: name
    case .histogram: name.hasSuffix("_seconds") ? name : name + "_seconds"
    }
  }

  fileprivate func samples(labels: String) -> [MetricFamily.Sample] {
    switch self {
    case .counter(let value): [MetricFamily.Sample(labels: labels, value: String(value))]
    case .gauge(let value): [MetricFamily.Sample(labels: labels, value: "\(value)")]
    case .histogram(let histogram): histogram.samples(labels: labels)
    case .summary(let count, let sum):
      [
        MetricFamily.Sample(ending: "_sum", labels: labels, value: "\(sum)"),
        MetricFamily.Sample(ending: "_count", labels: labels, value: String(count)),
      ]
    }
  }
}
