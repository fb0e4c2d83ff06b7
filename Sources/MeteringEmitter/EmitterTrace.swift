internal import Domain
internal import Metering
internal import Spans
internal import Tracing

/// Writes a producer span for each event, as OTLP JSON lines.
///
/// The trace id comes from the event's service and key: the same event emitted again is in the
/// same trace, and whoever reads the event can name its trace.
struct EmitterTrace: Sendable {
  private let tracer: SpanFileTracer
  private let service: String

  init(path: String, service: String) {
    tracer = SpanFileTracer(path: path, service: service)
    self.service = service
  }

  func emitted(
    _ fact: UsageFact, key: String, bytes: Int, from begin: Timestamp, to end: Timestamp
  ) {
    let span = tracer.startSpan(
      "usage emit", context: .trace(trace(of: key)), ofKind: .producer, at: Moment(begin))
    var attributes: SpanAttributes = [:]
    attributes.set("switchboard.tenant_id", value: .string(fact.tenant.rawValue))
    attributes.set("switchboard.unit", value: .string(fact.meter.rawValue))
    attributes.set("switchboard.idempotency_key", value: .string(key))
    attributes.set("switchboard.record_bytes", value: .int64(Int64(bytes)))
    span.attributes = attributes
    span.end(at: Moment(end))
  }

  /// Appends the spans since the last call; how many were lost.
  func write() -> Int { tracer.flush() }

  private func trace(of key: String) -> String {
    let digest = EventDigests(key: SipKey(low: 0, high: 0))
      .event(tenant: "", source: service, idempotencyKey: key)
    return Self.hex(digest.high) + Self.hex(digest.low)
  }

  /// Sixteen digits.
  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// A moment of the emitter's own clock.
private struct Moment: TracerInstant {
  let nanosecondsSinceEpoch: UInt64

  init(_ time: Timestamp) { nanosecondsSinceEpoch = UInt64(max(0, time.microseconds)) * 1000 }

  static func < (left: Self, right: Self) -> Bool {
    left.nanosecondsSinceEpoch < right.nanosecondsSinceEpoch
  }
}
