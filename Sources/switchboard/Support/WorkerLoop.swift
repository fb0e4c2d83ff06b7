import Domain
import Logging
import Store
import Worker

/// Keeps a worker running for as long as the console does: waits for its turn while another
/// process is the worker, and begins again after trouble such as a full disk.
struct WorkerLoop: Sendable {
  let store: Store
  let spool: String
  let clock: @Sendable () -> Timestamp
  let log: Logger
  let trouble: TroubleBoard

  func run() async {
    let watch = WorkerWatch(store: store, clock: clock)
    watch.begins([spool])
    // A trouble that lasts is told once, not with each trial.
    var told: String?
    while !Task.isCancelled {
      do {
        try Folder.make(spool)
        trouble.write(nil)
        let worker = Worker(store: store, clock: clock)
        watch.ended(try await worker.follow(spool: spool, onCommit: watch.committed))
      } catch is IngestError {
        log.debug("another process is the worker; waiting for its turn")
      } catch {
        if told != "\(error)" {
          log.error("the worker has stopped and begins again", metadata: ["error": "\(error)"])
        }
        told = "\(error)"
        trouble.write("metering files are not taken in: \(error)")
      }
      guard (try? await Task.sleep(for: .seconds(2))) != nil else { return }
    }
  }
}
