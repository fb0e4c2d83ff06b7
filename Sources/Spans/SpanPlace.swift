package import Tracing

/// Which trace a span belongs to, and under which span; 32 and 16 hexadecimal digits.
package struct SpanPlace: Equatable, Sendable {
  package var traceID: String
  /// The span that the next one is a part of; `nil` begins the trace.
  package var spanID: String?

  package init(traceID: String, spanID: String? = nil) {
    self.traceID = traceID
    self.spanID = spanID
  }
}

private enum SpanPlaceKey: InstrumentationContextKey {
  typealias Value = SpanPlace
}

extension InstrumentationContext {
  package var place: SpanPlace? {
    get { self[SpanPlaceKey.self] }
    set { self[SpanPlaceKey.self] = newValue }
  }

  /// A context in which the next span begins this trace.
  package static func trace(_ id: String) -> InstrumentationContext {
    var context = InstrumentationContext.topLevel
    context.place = SpanPlace(traceID: id)
    return context
  }
}
