package import Domain
internal import Metering
internal import Store
internal import Tracing

extension Worker {
  /// Rebuilds days beside the live ones and compares; live ingest goes on meanwhile.
  ///
  /// `progress` is told bytes read and in all, and ends the work by throwing.
  package func rebuild(
    _ backfill: Backfill, progress: (Int64, Int64) throws -> Void = { _, _ in }
  ) throws -> Rebuild {
    try traced("usage rebuild") { span in
      let rebuild = try rebuilt(backfill, progress: progress)
      span.attributes.set("switchboard.buckets", value: .int64(Int64(rebuild.buckets)))
      span.attributes.set(
        "switchboard.differences", value: .int64(Int64(rebuild.differences.count)))
      return rebuild
    }
  }

  private func rebuilt(
    _ backfill: Backfill, progress: (Int64, Int64) throws -> Void
  ) throws -> Rebuild {
    let sources = try store.rebuildSources(of: backfill.days, tenant: backfill.tenant)
    var days = RebuiltDays(of: backfill.days, from: sources)
    var seen: [Digest128: UsageEvent.Kind] = [:]
    var rebuild = Rebuild()
    rebuild.watermark = sources.recount.watermark
    rebuild.buckets = sources.recount.stored.count
    var misfit: UsageEvent?
    func add(_ event: UsageEvent, _ tenant: TenantID) -> Bool {
      let voided = event.kind == .void ? seen[event.corrects] ?? .usage : nil
      return days.add(event, of: tenant, voided: voided)
    }
    func take(_ event: UsageEvent, _ tenant: TenantID) {
      guard seen.updateValue(event.kind, forKey: event.key) == nil else { return }
      rebuild.lines += 1
      if !add(event, tenant) { misfit = misfit ?? event }
    }
    var scan = SourceScan(sources.recount, digests: digests, substitutes: backfill.paths)
    try scan.run(progress: progress) { found in
      guard backfill.tenant.map({ $0 == found.tenantID }) ?? true, days.concerns(found.event)
      else { return }
      take(found.event, found.tenantID)
    }
    rebuild.missing = scan.missing
    let live = Self.split(days.differences(), isComplete: scan.missing.isEmpty)
    rebuild.staged = live.sourced
    rebuild.unsourced = live.unsourced
    rebuild.incoming = try incoming(of: backfill, isKnown: { seen[$0] != nil }) { event, tenant in
      // What does not fit will be a dead letter, as in admission.
      guard add(event, tenant) else { return false }
      seen[event.key] = event.kind
      rebuild.lines += 1
      return true
    }
    let kept = Set(live.unsourced.map(\.key))
    rebuild.differences = days.differences().filter { !kept.contains($0.key) }
    if let misfit { throw misfit.tooLarge }
    return rebuild
  }

  /// A day that holds more events than the files that are left may be right.
  private static func split(
    _ days: [RebuiltDay], isComplete: Bool
  ) -> (sourced: [RebuiltDay], unsourced: [RebuiltDay]) {
    let unsourced = days.filter { !isComplete && $0.liveEvents >= $0.rebuiltEvents }
    guard !unsourced.isEmpty else { return (days, []) }
    let keys = Set(unsourced.map(\.key))
    return (days.filter { !keys.contains($0.key) }, unsourced)
  }
}

extension Worker {
  /// Goes through the lines that a backfill would take in beyond those that are admitted: files
  /// first, then letters, as they will be.
  private func incoming(
    of backfill: Backfill, isKnown: (Digest128) -> Bool,
    _ take: (UsageEvent, TenantID) -> Bool
  ) throws -> IncomingLines.Tally {
    var lines = try IncomingLines(self, backfill)
    let known = FileLedger(try store.ingestFiles())
    var batch = EventBatch()
    for path in FeedFolder.expand(backfill.paths) {
      do {
        var file = try UnreadFile(path.name, known: known, digests: digests)
        var hasMore = true
        while hasMore {
          hasMore = try file.next(into: &batch)
          try lines.judge(batch.events, tenants: batch.tenants, isKnown: isKnown, take: take)
          batch.clear()
        }
      } catch let error as FeedProblem {
        throw StoreError.unreadable(path: path.name, detail: error.text)
      }
    }
    let (letters, tenants) = try lateLetters(of: backfill)
    let events = letters.compactMap(\.event)
    try lines.judge(events, tenants: tenants, isKnown: isKnown, take: take)
    return lines.tally
  }

  /// The dead letters that came too late and belong to the days, with the names of their tenants.
  func lateLetters(of backfill: Backfill) throws -> ([LetterRetry], [TenantID]) {
    var reader = LetterReader(digests: digests)
    let permit = LatePermit(days: backfill.days, tenant: backfill.tenant)
    var letters: [LetterRetry] = []
    for letter in try store.lateLetters(for: backfill.askedBy) {
      letters.append(reader.read(letter))
    }
    let tenants = reader.tenants
    var covered: [LetterRetry] = []
    for letter in letters {
      guard let event = letter.event, permit.covers(event, of: tenants[Int(event.tenant)])
      else { continue }
      covered.append(letter)
    }
    return (covered, tenants)
  }
}

extension UsageEvent {
  fileprivate var tooLarge: StoreError {
    .refused(
      what: "the sum of \(meter.rawValue) on \(timestamp.day) does not fit",
      remedy: "Void the wrong event first, or leave its day out.")
  }
}

extension LetterRetry {
  var event: UsageEvent? { if case .event(let event) = reading { event } else { nil } }
}
