internal import Domain
internal import Metering
internal import Store
internal import Tracing

/// Takes pieces and commits them. Lives on one thread.
final class FeedWriter {
  private let worker: Worker
  private let session: IngestSession
  private let handoff: Handoff<FeedStep>
  private let meters = IngestMeters()
  private var begunOn: UTCDay?
  /// The span of the run, of which each commit is a part.
  private let context: InstrumentationContext
  private let onCommit: @Sendable (IngestSummary) -> Void

  init(
    _ worker: Worker, session: IngestSession, handoff: Handoff<FeedStep>,
    context: InstrumentationContext, onCommit: @escaping @Sendable (IngestSummary) -> Void
  ) {
    self.worker = worker
    self.session = session
    self.handoff = handoff
    self.context = context
    self.onCommit = onCommit
  }

  /// Until the reader has finished; closes the handoff where it fails.
  func run() throws {
    do {
      // What a worker that was killed had left to carry is carried before anything is added to it.
      try beginDay()
      var rules = try worker.rules()
      var permit: LatePermit?
      while let step = handoff.take() {
        switch step {
        case .piece(let piece):
          if !session.hasWork {
            try beginDay()
            rules = try worker.rules(permit: permit)
          }
          try session.admit(piece, rules)
          meters.record(lag: piece.file)
          if session.isFull { try commit(rules) }
        case .caughtUp:
          try commit(rules)
          _ = try worker.retryAsked(in: session)
          try beginDay()
        case .backfillBegins(let backfill):
          try commit(rules)
          permit = backfill.latePermit
        case .backfillEnds(let backfill):
          try commit(rules)
          try putInPlace(backfill)
          permit = nil
        }
      }
      try commit(rules)
      try beginDay()
    } catch {
      handoff.close()
      throw error
    }
  }

  /// The rebuilt days and the dead letters that its approval lets in.
  private func putInPlace(_ backfill: Backfill) throws {
    let permit = backfill.latePermit
    let (letters, tenants) = permit == nil ? ([], []) : try worker.lateLetters(of: backfill)
    let rules = try worker.rules(permit: permit)
    guard try !session.apply(backfill, retrying: letters, tenants: tenants, rules) else { return }
    try worker.store.end(backfill.id, as: .outdated, at: worker.clock())
  }

  /// Once a day of the clock.
  private func beginDay() throws {
    let today = worker.clock().day
    guard begunOn != today, try session.hasBatches else { return }
    try worker.beginDay(in: session)
    begunOn = today
  }

  private func commit(_ rules: IngestRules) throws {
    guard session.hasWork else { return }
    try traced("ingest commit", in: context) { span in
      let started = ContinuousClock.now
      guard let summary = try session.commit(rules) else { return }
      meters.record(summary, took: ContinuousClock.now - started)
      span.describe(summary)
      onCommit(summary)
      while try session.tidy(rules) {}
    }
  }
}

extension Tracing.Span {
  fileprivate func describe(_ summary: IngestSummary) {
    let figures = [
      ("batch", summary.batch), ("lines", summary.lines), ("accepted", summary.accepted),
      ("duplicates", summary.duplicates), ("bytes", summary.bytes),
      ("dead_letters", summary.deadLetters.values.reduce(0, +)),
    ]
    for (name, value) in figures { attributes.set("switchboard.\(name)", value: .int64(value)) }
  }
}

extension Backfill {
  /// Without an approved request nothing that is too late is let in.
  var latePermit: LatePermit? { permit.map { _ in LatePermit(days: days, tenant: tenant) } }
}
