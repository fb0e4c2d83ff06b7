internal import Domain
internal import Metering
internal import Store

/// Takes pieces and commits them. Lives on one thread.
final class FeedWriter {
  private let worker: Worker
  private let session: IngestSession
  private let handoff: Handoff<FeedStep>
  private let meters = IngestMeters()
  private var carriedOn: UTCDay?
  private let onCommit: @Sendable (IngestSummary) -> Void

  init(
    _ worker: Worker, session: IngestSession, handoff: Handoff<FeedStep>,
    onCommit: @escaping @Sendable (IngestSummary) -> Void
  ) {
    self.worker = worker
    self.session = session
    self.handoff = handoff
    self.onCommit = onCommit
  }

  /// Until the reader has finished; closes the handoff where it fails.
  func run() throws {
    do {
      var rules = try worker.rules()
      while let step = handoff.take() {
        switch step {
        case .piece(let piece):
          if !session.hasWork { rules = try worker.rules() }
          try session.admit(piece, rules)
          meters.record(lag: piece.file)
          if session.isFull { try commit(rules) }
        case .caughtUp:
          try commit(rules)
          _ = try worker.retryAsked(in: session)
          try carry()
        }
      }
      try commit(rules)
      try carry()
    } catch {
      handoff.close()
      throw error
    }
  }

  /// Once a day of the clock.
  private func carry() throws {
    let today = worker.clock().day
    guard carriedOn != today else { return }
    try session.carry(worker.rules())
    carriedOn = today
  }

  private func commit(_ rules: IngestRules) throws {
    let started = ContinuousClock.now
    guard let summary = try session.commit(rules) else { return }
    meters.record(summary, took: ContinuousClock.now - started)
    onCommit(summary)
    while try session.tidy(rules) {}
  }
}
