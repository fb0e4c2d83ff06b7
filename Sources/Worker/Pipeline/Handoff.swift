internal import Dispatch
internal import Synchronization

/// A short queue between the thread that decodes and the one that writes. Whoever is faster waits;
/// after `close` nobody does.
final class Handoff<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let free: DispatchSemaphore
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) { free = DispatchSemaphore(value: capacity) }

  /// False where the other side has gone.
  func put(_ element: Element) -> Bool {
    free.wait()
    let isClosed = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return state.isClosed
    }
    if isClosed { free.signal() } else { filled.signal() }
    return !isClosed
  }

  /// `nil` after the last element, or once closed.
  func take() -> Element? {
    filled.wait()
    let element = state.withLock { state in
      state.isClosed || state.elements.isEmpty ? nil : state.elements.removeFirst()
    }
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  /// The producer has no more: after what is queued the consumer gets `nil`.
  func finish() { filled.signal() }

  /// Either side gives up; what is queued is dropped.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.elements = []
    }
    free.signal()
    filled.signal()
  }

  var isClosed: Bool { state.withLock { $0.isClosed } }
}
