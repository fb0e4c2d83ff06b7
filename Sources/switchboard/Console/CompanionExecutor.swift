import Dispatch

/// Threads for what runs beside the console, apart from the few that carry its keys: whatever a
/// companion computes for long, or waits for on a disk, no key stands behind it.
final class CompanionExecutor: TaskExecutor {
  static let shared = CompanionExecutor()

  private let queue = DispatchQueue(label: "switchboard.companions", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // The one executor lives as long as the program does.
    queue.async { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
