internal import Metrics

/// What an emitter has done since it was opened: as values, and as metrics for whoever collects.
package struct EmitterCounters: Sendable {
  package struct Values: Equatable, Sendable {
    /// Records taken from the service.
    package var records: Int64 = 0
    package var writtenBytes: Int64 = 0
    package var failures: Int64 = 0
    package var syncs: Int64 = 0
    package var rotations: Int64 = 0
    package var tornBytes: Int64 = 0
    package var lostSpans: Int64 = 0
  }

  private(set) var values = Values()
  private let records: Counter
  private let bytes: Counter
  private let failures: Counter
  private let syncs: Counter
  private let rotations: Counter

  init(service: String) {
    let labels = [("service", service)]
    records = Counter(label: "emitter_records", dimensions: labels)
    bytes = Counter(label: "emitter_bytes", dimensions: labels)
    failures = Counter(label: "emitter_failures", dimensions: labels)
    syncs = Counter(label: "emitter_syncs", dimensions: labels)
    rotations = Counter(label: "emitter_rotations", dimensions: labels)
  }

  mutating func countRecord() {
    values.records += 1
    records.increment()
  }

  mutating func countBytes(_ count: Int) {
    values.writtenBytes += Int64(count)
    bytes.increment(by: count)
  }

  mutating func countFailure() {
    values.failures += 1
    failures.increment()
  }

  mutating func countSync() {
    values.syncs += 1
    syncs.increment()
  }

  mutating func countRotation() {
    values.rotations += 1
    rotations.increment()
  }

  mutating func noteTornBytes(_ count: Int) { values.tornBytes += Int64(count) }
  mutating func noteLostSpans(_ count: Int) { values.lostSpans += Int64(count) }
}
