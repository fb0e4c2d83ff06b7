import Synchronization

/// Tells listeners in this process that something was committed. Bursts fold into one signal.
final class CommitSignal: Sendable {
  private let listeners = Mutex<[Int: AsyncStream<Void>.Continuation]>([:])

  func send() {
    listeners.withLock { for listener in $0.values { listener.yield() } }
  }

  func makeStream() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let key = listeners.withLock { listeners in
      let key = (listeners.keys.max() ?? 0) + 1
      listeners[key] = listener
      return key
    }
    listener.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.removeValue(forKey: key) }
    }
    return stream
  }
}
