internal import Domain
internal import Metering

/// Writes a span for each event as OTLP JSON lines, in the form of the file exporter
/// (https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/).
///
/// The trace id comes from the event's service and key: the same event emitted again is in the
/// same trace, and whoever reads the event can name its trace. A trace is a convenience: what
/// cannot be written is counted, and metering goes on.
struct EmitterTrace: Sendable {
  private let path: String
  private let service: String
  private var spans: [JSONValue] = []
  private var count: UInt64 = 0

  /// A file of this size is put aside as `.1`, in the place of the one before it.
  private static let largest = 16 << 20

  init(path: String, service: String) {
    self.path = path
    self.service = service
  }

  mutating func emitted(
    _ fact: UsageFact, key: String, bytes: Int, from begin: Timestamp, to end: Timestamp
  ) {
    count += 1
    let trace = Self.digest(low: 0, high: 0, service, key)
    let span = Self.digest(
      low: UInt64(bitPattern: begin.microseconds), high: count, service, key)
    spans.append([
      "traceId": .string(Self.hex(trace.high) + Self.hex(trace.low)),
      "spanId": .string(Self.hex(span.high)), "name": "usage emit", "kind": 4,
      "startTimeUnixNano": .string("\(begin.microseconds)000"),
      "endTimeUnixNano": .string("\(end.microseconds)000"),
      "attributes": [
        Self.attribute("switchboard.tenant_id", fact.tenant.rawValue),
        Self.attribute("switchboard.unit", fact.meter.rawValue),
        Self.attribute("switchboard.idempotency_key", key),
        ["key": "switchboard.record_bytes", "value": ["intValue": .string("\(bytes)")]],
      ],
      "status": [:],
    ])
  }

  /// Appends the spans since the last call; how many were lost.
  mutating func write() -> Int {
    guard !spans.isEmpty else { return 0 }
    defer { spans = [] }
    let line: JSONValue = [
      "resourceSpans": [
        [
          "resource": ["attributes": [Self.attribute("service.name", service)]],
          "scopeSpans": [["scope": ["name": "switchboard.emitter"], "spans": .array(spans)]],
        ]
      ]
    ]
    do throws(SystemError) {
      let file = try SpoolFile(path: path)
      let bytes = Array("\(line)\n".utf8)
      guard try file.append(bytes[...]) == bytes.count else { return spans.count }
      if try file.size() >= Self.largest { try SpoolFolder.rename(path, to: path + ".1") }
      return 0
    } catch {
      return spans.count
    }
  }

  private static func attribute(_ key: String, _ value: String) -> JSONValue {
    ["key": .string(key), "value": ["stringValue": .string(value)]]
  }

  private static func digest(
    low: UInt64, high: UInt64, _ service: String, _ key: String
  ) -> Digest128 {
    EventDigests(key: SipKey(low: low, high: high))
      .event(tenant: "", source: service, idempotencyKey: key)
  }

  /// Sixteen digits.
  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
