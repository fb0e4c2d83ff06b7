internal import Domain
internal import Synchronization
package import Tracing

/// A span that becomes a line of its tracer's file when it ends.
package final class FileSpan: Tracing.Span {
  private struct State {
    var name: String
    var attributes: SpanAttributes = [:]
    var status: SpanStatus?
    var events: [SpanEvent] = []
    var isRecording = true
  }

  package let context: InstrumentationContext
  private let parent: String?
  private let kind: SpanKind
  private let start: UInt64
  private let state: Mutex<State>
  private let export: @Sendable (JSONValue) -> Void

  init(
    _ name: String, _ context: InstrumentationContext, parent: String?, kind: SpanKind,
    start: UInt64, export: @escaping @Sendable (JSONValue) -> Void
  ) {
    self.context = context
    self.parent = parent
    self.kind = kind
    self.start = start
    self.export = export
    state = Mutex(State(name: name))
  }

  package var operationName: String {
    get { state.withLock { $0.name } }
    set { state.withLock { $0.name = newValue } }
  }

  package var attributes: SpanAttributes {
    get { state.withLock { $0.attributes } }
    set { state.withLock { $0.attributes = newValue } }
  }

  package var isRecording: Bool { state.withLock { $0.isRecording } }

  package func setStatus(_ status: SpanStatus) { state.withLock { $0.status = status } }

  package func addEvent(_ event: SpanEvent) { state.withLock { $0.events.append(event) } }

  package func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) {
    let event = SpanEvent(
      name: "exception", at: instant(),
      attributes: ["exception.message": .string("\(error)")])
    state.withLock { state in
      state.events.append(event)
      state.status = SpanStatus(code: .error, message: "\(error)")
    }
  }

  /// No part of the program links spans.
  package func addLink(_ link: SpanLink) {}

  /// A second end changes nothing.
  package func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    let end = instant().nanosecondsSinceEpoch
    let ended = state.withLock { state -> State? in
      guard state.isRecording else { return nil }
      state.isRecording = false
      return state
    }
    if let ended { export(json(ended, end: end)) }
  }

  private func json(_ state: State, end: UInt64) -> JSONValue {
    var members = [
      JSONValue.Member("traceId", .string(context.place?.traceID ?? "")),
      JSONValue.Member("spanId", .string(context.place?.spanID ?? "")),
    ]
    if let parent { members.append(JSONValue.Member("parentSpanId", .string(parent))) }
    members += [
      JSONValue.Member("name", .string(state.name)),
      JSONValue.Member("kind", .integer(kind.number)),
      JSONValue.Member("startTimeUnixNano", .string("\(start)")),
      JSONValue.Member("endTimeUnixNano", .string("\(end)")),
      JSONValue.Member("attributes", state.attributes.json),
      JSONValue.Member("events", .array(state.events.map(\.json))),
      JSONValue.Member("status", state.status?.json ?? [:]),
    ]
    return .object(members)
  }
}
