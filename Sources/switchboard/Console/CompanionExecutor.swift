import Dispatch

/// A thread for one that runs beside the console, apart from the pool of as many threads as there are
/// processors, which carries the keys: whatever a companion computes for long, or waits for on a
/// disk, no key stands behind it.
///
/// It is kept for as long as its task runs.
final class CompanionExecutor: TaskExecutor {
  /// Serial: the threads of a concurrent one are those of the pool.
  private let queue = DispatchQueue(label: "switchboard.companion")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
