import Dispatch
import Synchronization

/// A thread of its own for reads of one sort, on which a newer question overtakes older ones.
///
/// Reads wait in the order in which they were asked. One that was overtaken by a newer read of
/// its kind is skipped if it has not begun, and told to stop if it has.
final class ReadLane<Kind: Hashable & Sendable>: Sendable {
  private let queue: DispatchQueue
  private let newest = Mutex<[Kind: Int]>([:])

  init(name: String) {
    queue = DispatchQueue(label: "switchboard.\(name)", qos: .userInteractive)
  }

  /// Runs `read` with a closure that says whether its answer is still wanted; `nil` if it is not.
  func run<Answer: Sendable>(
    _ kind: Kind,
    _ read:
      @escaping @Sendable (_ isStale: @escaping @Sendable () -> Bool) throws
      -> Answer
  ) async throws -> Answer? {
    let number = newest.withLock { counters in
      counters[kind, default: 0] += 1
      return counters[kind, default: 0]
    }
    let isStale: @Sendable () -> Bool = { [self] in
      newest.withLock { $0[kind] != number }
    }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async {
        guard !isStale() else { return continuation.resume(returning: nil) }
        do {
          let answer = try read(isStale)
          continuation.resume(returning: isStale() ? nil : answer)
        } catch {
          if isStale() {
            continuation.resume(returning: nil)
          } else {
            continuation.resume(throwing: error)
          }
        }
      }
    }
  }
}
