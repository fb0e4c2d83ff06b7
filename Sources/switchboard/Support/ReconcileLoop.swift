import Dispatch
import Domain
import Logging
import Store
import Worker

/// The reconciliation as a service: beside the worker, once an hour, on a thread of its own so that
/// reading files holds up nobody.
struct ReconcileLoop: Sendable {
  let worker: Worker
  /// Of a million buckets.
  var perMillion = 10_000
  var every: Duration = .seconds(3600)
  let log: Logger

  /// Until the task is cancelled. The draw changes with each run, so that in time all are checked.
  func run(report: @Sendable (ReconcileReport) -> Void = { _ in }) async {
    while !Task.isCancelled {
      guard (try? await Task.sleep(for: every)) != nil else { return }
      do {
        report(try await once(seed: UInt64(clamping: worker.clock().seconds)))
      } catch {
        log.error("the reconciliation has failed", metadata: ["error": "\(error)"])
      }
    }
  }

  func once(seed: UInt64) async throws -> ReconcileReport {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(
          with: Result { try worker.reconcile(perMillion: perMillion, seed: seed) })
      }
    }
  }
}
