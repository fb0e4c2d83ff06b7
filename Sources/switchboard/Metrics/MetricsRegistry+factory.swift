import CoreMetrics

extension MetricsRegistry: MetricsFactory {
  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Meter(registry: self, key: Key(label, dimensions))
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    Meter(registry: self, key: Key(label, dimensions), isGauge: !aggregate)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Meter(registry: self, key: Key(label, dimensions))
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}
}

/// A counter, recorder or timer: all it knows is where its figure stands.
private final class Meter: CounterHandler, RecorderHandler, TimerHandler {
  let registry: MetricsRegistry
  let key: MetricsRegistry.Key
  let isGauge: Bool

  init(registry: MetricsRegistry, key: MetricsRegistry.Key, isGauge: Bool = false) {
    self.registry = registry
    self.key = key
    self.isGauge = isGauge
  }

  func increment(by amount: Int64) {
    registry.change(key) { sample in
      guard case .counter(let value) = sample ?? .counter(0) else { return }
      sample = .counter(value.addingReportingOverflow(amount).partialValue)
    }
  }

  func reset() { registry.forget(key) }

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    if isGauge { registry.change(key) { $0 = .gauge(value) } } else { add(value) }
  }

  func recordNanoseconds(_ duration: Int64) {
    registry.change(key) { sample in
      guard case .histogram(var histogram) = sample ?? .histogram(Histogram()) else { return }
      histogram.add(Double(duration) / 1e9)
      sample = .histogram(histogram)
    }
  }

  private func add(_ value: Double) {
    registry.change(key) { sample in
      guard case .summary(let count, let sum) = sample ?? .summary(count: 0, sum: 0) else { return }
      sample = .summary(count: count + 1, sum: sum + value)
    }
  }
}

extension MetricsRegistry.Key {
  fileprivate init(_ label: String, _ dimensions: [(String, String)]) {
    let word = label.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    name = word.hasPrefix("switchboard_") ? word : "switchboard_" + word
    let pairs = dimensions.map { name, value in
      "\(name)=\"\(value.map(Self.escaped).joined())\""
    }
    labels = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
  }

  /// The three escapes of label values in the text format
  /// (https://prometheus.io/docs/instrumenting/exposition_formats/).
  private static func escaped(_ character: Character) -> String {
    switch character {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    default: String(character)
    }
  }
}
