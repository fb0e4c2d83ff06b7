/// One metric with all its samples, as the text format of Prometheus groups them.
struct MetricFamily: Equatable {
  enum Kind: String {
    case counter, gauge, summary, histogram
  }

  struct Sample: Equatable {
    /// What stands behind the name: `_sum`, `_count`, `_bucket`, or nothing.
    var ending = ""
    /// `{status="active"}`, or empty.
    var labels = ""
    var value: String
  }

  var name: String
  var kind: Kind
  var help: String
  var samples: [Sample]

  /// A whole number without labels.
  init(_ name: String, _ kind: Kind, _ help: String, _ value: Int64) {
    self.init(name, kind, help, [Sample(value: String(value))])
  }

  /// One whole number for each value of a label, in the order of its words.
  init(_ name: String, _ kind: Kind, _ help: String, by label: String, _ values: [String: Int64]) {
    let samples = values.sorted { $0.key < $1.key }.map { word, number in
      Sample(labels: "{\(label)=\"\(word)\"}", value: String(number))
    }
    self.init(name, kind, help, samples)
  }

  init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    self.name = name
    self.kind = kind
    self.help = help
    self.samples = samples
  }

  /// The text exposition format (https://prometheus.io/docs/instrumenting/exposition_formats/).
  var text: String {
    let lines = samples.map { "\(name)\($0.ending)\($0.labels) \($0.value)\n" }
    return "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n" + lines.joined()
  }
}
