internal import Synchronization

/// Hands a service's usage to the spool so that nothing is lost and nothing counts twice.
///
/// Events are taken into a bounded buffer, appended as whole records and synced. A service saves
/// how far it has come with `checkpoint`, and goes on from `cursor` after a crash: what it emits
/// again has the same keys, and the worker drops it.
///
/// ```swift
/// let emitter = try Emitter(EmitterSettings(service: "gateway", spool: s, state: t, clock: now))
/// for fact in facts(since: emitter.cursor) { try emitter.emit(fact) }
/// try emitter.checkpoint("42")
/// ```
package final class Emitter: Sendable {
  private let state: Mutex<EmitterState>

  /// Takes the name's lock, mends a torn last record, and reads the last checkpoint.
  package init(_ settings: EmitterSettings) throws(EmitterError) {
    state = Mutex(try EmitterState(settings))
  }

  /// The words of the last checkpoint; empty before the first.
  package var cursor: String { state.withLock { $0.saved.cursor } }

  package var counters: EmitterCounters.Values { state.withLock { $0.counters.values } }

  /// Takes one event. Where it throws, this event was not taken and all before are kept: the
  /// service may wait and emit it again.
  package func emit(_ fact: UsageFact) throws(EmitterError) {
    try exclusively { state throws(EmitterError) in try state.take(fact) }
  }

  /// Everything taken so far is on disk when it returns.
  package func flush() throws(EmitterError) {
    try exclusively { state throws(EmitterError) in try state.flush() }
  }

  /// Flushes what is older than the sync interval; for a service with nothing to emit.
  package func flushIfDue() throws(EmitterError) {
    try exclusively { state throws(EmitterError) in
      if state.isSyncDue { try state.flush() }
    }
  }

  /// Everything taken so far is on disk, and `cursor` says so, when it returns.
  package func checkpoint(_ cursor: String) throws(EmitterError) {
    try exclusively { state throws(EmitterError) in try state.checkpoint(cursor) }
  }

  private func exclusively(
    _ body: (inout EmitterState) throws(EmitterError) -> Void
  ) throws(EmitterError) {
    // The mutex keeps the failure's type only as a value.
    let failure = state.withLock { state -> EmitterError? in
      do throws(EmitterError) {
        try body(&state)
        return nil
      } catch {
        state.counters.countFailure()
        return error
      }
    }
    if let failure { throw failure }
  }
}
