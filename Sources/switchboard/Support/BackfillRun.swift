import ArgumentParser
import Domain
import Store
import Worker

/// One backfill from its beginning to its end: rebuilt, shown, and put in place or dropped.
struct BackfillRun {
  let place: Workplace
  /// False for a dry run.
  let applies: Bool
  let request: String?

  func result(of order: Backfill) async throws -> BackfillText {
    let lease = try IngestLease(store: place.store, for: .backfill)
    defer { lease.release() }
    var order = order
    order.permit = try permit(for: order)
    let begun = try place.store.begin(order, under: lease)
    do {
      return try await Interruption.cancelling {
        defer { Output.endProgress() }
        return try await finished(begun)
      }
    } catch is CancellationError {
      try place.store.end(begun.id, as: .cancelled, at: place.now)
      Output.message("backfill \(begun.id) was cancelled; nothing has changed")
      throw ExitCode(130)
    } catch let failure as Failure where failure.code == .busy {
      throw failure
    } catch {
      let isRefused =
        (error as? Failure)?.code == .refused || (error as? StoreError)?.outcome == .refused
      try place.store.end(
        begun.id, as: isRefused ? .refused : .failed, because: "\(error)", at: place.now)
      throw error
    }
  }

  private func finished(_ begun: Backfill) async throws -> BackfillText {
    let worker = Worker(store: place.store, clock: place.clock)
    var told = ContinuousClock.now
    let rebuild = try worker.rebuild(begun) { read, total in
      try Output.scanned(read, of: total)
      guard ContinuousClock.now - told > .milliseconds(200) || read == total else { return }
      told = ContinuousClock.now
      try place.store.progress(of: begun.id, read: read, total: total)
    }
    try place.store.found(
      buckets: rebuild.buckets, differing: rebuild.differences.count, of: begun.id)
    guard applies, !rebuild.changesNothing else {
      try place.store.end(begun.id, as: .dropped, at: place.now)
      return try text(begun, rebuild)
    }
    guard rebuild.incoming.late == 0 || begun.permit != nil else {
      throw Failure(.refused, needsApproval(begun, rebuild.incoming.late))
    }
    try place.store.stage(rebuild.staged, of: begun.id, watermark: rebuild.watermark)
    try await putInPlace(begun, worker)
    try await place.figures().refresh(now: place.now)
    return try text(begun, rebuild)
  }

  private func text(_ begun: Backfill, _ rebuild: Rebuild) throws -> BackfillText {
    BackfillText(backfill: try place.store.backfill(begun.id) ?? begun, rebuild: rebuild)
  }

  /// Here, or by the worker that has the store, for which it waits as long as that one answers.
  private func putInPlace(_ begun: Backfill, _ worker: Worker) async throws {
    for _ in 0..<600 {
      guard try place.store.backfill(begun.id)?.state == .ready else { break }
      do {
        _ = try await worker.putInPlace(try place.store.backfill(begun.id) ?? begun)
      } catch IngestError.leased {
        try place.wakeWorker()
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    switch try place.store.backfill(begun.id)?.state {
    case .applied: return
    case .ready:
      throw Failure(
        .busy,
        "backfill \(begun.id) waits for the worker of \(place.store.path), which has not answered. "
          + "It is put in place as soon as it does")
    default:
      throw Failure(
        .busy, "another backfill was put in place meanwhile; nothing has changed. Run it again")
    }
  }

  /// The request that lets late events in, if there is one that was approved and executed.
  private func permit(for order: Backfill) throws -> String? {
    guard applies else { return nil }
    let grant = try place.store.backfillGrant(
      for: order.days, tenant: order.tenant, request: request)
    guard let request, grant == nil else { return grant }
    throw Failure(
      .refused,
      "request \(request.shown) lets in nothing of these days: it is not executed, is used up, or "
        + "is for others. `switchboard request show \(request.shown)` tells")
  }

  private func needsApproval(_ order: Backfill, _ late: Int64) -> String {
    let (first, end) = (order.days.lowerBound, order.days.upperBound)
    let tenant = order.tenant.map { " --tenant \($0)" } ?? ""
    return "not approved: \(late) events of \(first) to \(end) are too late, their period is "
      + "closed for good. Nothing has changed. To let them in, have a second operator approve "
      + "`switchboard request new backfill\(tenant) --param from=\(first) --param to=\(end) "
      + "--reason R`, execute it, then run this again"
      + (order.tenant == nil ? "; one for a tenant lets in its events with --tenant" : "")
  }
}
