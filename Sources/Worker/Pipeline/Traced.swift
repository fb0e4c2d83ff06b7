internal import Tracing

/// Runs work inside a span of the tracer that the process has; without one it costs next to nothing.
func traced<Value>(
  _ name: String, in context: InstrumentationContext = .topLevel,
  _ work: (any Tracing.Span) throws -> Value
) rethrows -> Value {
  let span = InstrumentationSystem.tracer.startSpan(name, context: context, ofKind: .consumer)
  defer { span.end() }
  do {
    return try work(span)
  } catch {
    span.recordError(error)
    throw error
  }
}
