internal import Dispatch
internal import Synchronization

/// Work on another thread, whose result is waited for soon.
final class SideTask<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async {
      let value = work()
      self.result.withLock { $0 = value }
      self.done.signal()
    }
  }

  /// Asked for once.
  var value: Value {
    while true {
      done.wait()
      if let value = result.withLock({ $0.take() }) { return value }
    }
  }
}
