internal import Domain
internal import Synchronization
package import Tracing

/// The backend of swift-distributed-tracing: writes spans as OTLP JSON lines, in the form of the
/// file exporter (https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/), which a
/// collector reads with its `otlpjsonfile` receiver.
///
/// A trace is a convenience: what cannot be written is counted, and the work goes on. Spans wait in
/// memory until there are some, or `flush`.
package final class SpanFileTracer: Tracer {
  package typealias Span = FileSpan

  private struct State {
    var spans: [JSONValue] = []
    var lost = 0
  }

  private let file: SpanFile
  private let service: String
  private let random: @Sendable () -> UInt64
  private let state = Mutex(State())

  private static let most = 64

  /// `random` gives the ids of spans and of traces that nobody has named.
  package init(
    path: String, service: String,
    random: @escaping @Sendable () -> UInt64 = { .random(in: 1 ... .max) }
  ) {
    file = SpanFile(path: path)
    self.service = service
    self.random = random
  }

  package func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> InstrumentationContext,
    ofKind kind: SpanKind, at instant: @autoclosure () -> Instant, function: String,
    file fileID: String, line: UInt
  ) -> FileSpan {
    var context = context()
    let parent = context.place
    let trace = parent?.traceID ?? Self.hex(random()) + Self.hex(random())
    context.place = SpanPlace(traceID: trace, spanID: Self.hex(random()))
    return FileSpan(
      operationName, context, parent: parent?.spanID, kind: kind,
      start: instant().nanosecondsSinceEpoch
    ) { [weak self] span in self?.keep(span) }
  }

  package func forceFlush() { flush() }

  /// Appends what waits; returns how many spans were lost since the last call.
  @discardableResult
  package func flush() -> Int {
    let (spans, lost) = state.withLock { state in
      defer { state = State() }
      return (state.spans, state.lost)
    }
    guard !spans.isEmpty else { return lost }
    return lost + (file.append("\(line(spans))\n") ? 0 : spans.count)
  }

  private func keep(_ span: JSONValue) {
    let isFull = state.withLock { state in
      state.spans.append(span)
      return state.spans.count >= Self.most
    }
    guard isFull else { return }
    let lost = flush()
    state.withLock { $0.lost += lost }
  }

  private func line(_ spans: [JSONValue]) -> JSONValue {
    [
      "resourceSpans": [
        [
          "resource": [
            "attributes": [["key": "service.name", "value": ["stringValue": .string(service)]]]
          ],
          "scopeSpans": [["scope": ["name": "switchboard"], "spans": .array(spans)]],
        ]
      ]
    ]
  }

  /// Sixteen digits.
  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Nothing that this program does crosses a wire with its context.
  package func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout InstrumentationContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {}

  package func inject<Carrier, Inject: Injector>(
    _ context: InstrumentationContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {}
}
