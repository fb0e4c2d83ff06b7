internal import Domain
internal import Metering
internal import Store

/// Takes pieces and commits them. Lives on one thread.
final class FeedWriter {
  private let store: Store
  private let session: IngestSession
  private let handoff: Handoff<FeedStep>
  private let digests: EventDigests
  private let windows: MeteringWindows
  private let clock: @Sendable () -> Timestamp
  private let meters = IngestMeters()
  private let onCommit: @Sendable (IngestSummary) -> Void

  init(
    _ worker: Worker, session: IngestSession, handoff: Handoff<FeedStep>,
    onCommit: @escaping @Sendable (IngestSummary) -> Void
  ) {
    store = worker.store
    digests = worker.digests
    windows = worker.windows
    clock = worker.clock
    self.session = session
    self.handoff = handoff
    self.onCommit = onCommit
  }

  /// Until the reader has finished; closes the handoff where it fails.
  func run() throws {
    do {
      var rules = try rules()
      while let step = handoff.take() {
        switch step {
        case .piece(let piece):
          if !session.hasWork { rules = try self.rules() }
          try session.admit(piece, rules)
          meters.record(lag: piece.file)
          if session.isFull { try commit(rules) }
        case .caughtUp:
          try commit(rules)
        }
      }
      try commit(rules)
    } catch {
      handoff.close()
      throw error
    }
  }

  private func commit(_ rules: IngestRules) throws {
    let started = ContinuousClock.now
    guard let summary = try session.commit(rules) else { return }
    meters.record(summary, took: ContinuousClock.now - started)
    onCommit(summary)
    while try session.tidy(rules) {}
  }

  /// The rules of the next batch: one moment and one state of the periods for all of it.
  private func rules() throws -> IngestRules {
    let now = clock()
    let periods = try store.closePeriods(endedBefore: now.advanced(bySeconds: -windows.open))
    let policy = AdmissionPolicy(
      windows: windows, now: now, periods: periods.mapValues { $0 ? .closed : .open })
    let digests = digests
    return IngestRules(
      now: now, latest: now.advanced(bySeconds: windows.future), keysKept: windows.keys,
      place: { moment in
        var policy = policy
        return switch policy.verdict(for: moment) {
        case .apply: .own
        case .adjust(_, let period): .adjustment(into: period)
        case .refuse(let code, let reason): .refused(code, reason: reason)
        }
      },
      voided: { void, payload in digests.voided(void, payload) })
  }
}

extension EventDigests {
  /// The kind of the event with this payload digest, if the void repeats it.
  fileprivate func voided(_ void: UsageEvent, _ payload: UInt64) -> UsageEvent.Kind? {
    [UsageEvent.Kind.usage, .gauge].first { kind in
      self.payload(
        meter: void.meter, quantity: void.quantity, timestamp: void.timestamp, kind: kind,
        corrects: .zero, basis: void.basis) == payload
    }
  }
}
