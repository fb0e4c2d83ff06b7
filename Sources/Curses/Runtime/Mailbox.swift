package import ConsoleTUI
import Synchronization

/// Collects what happens, from any thread, until the console has time for it.
///
/// The wake stream has one place: however much is posted, one wake waits, and one burst is taken.
package final class Mailbox: Sendable {
  enum Letter: Equatable, Sendable {
    case event(Event, Cause)
    case end(Ending)
  }

  /// Why something happens; a frame that nobody waits for may wait itself.
  enum Cause: Equatable, Sendable {
    /// A key, a paste, another size.
    case hand
    /// What answers it.
    case answer
    /// The clock, a commit, and what was read because of them.
    case time
  }

  let wakes: AsyncStream<Void>
  private let waiting = Mutex<[Letter]>([])
  private let wake: AsyncStream<Void>.Continuation

  package init() {
    (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  package func post(_ event: Event) {
    switch event {
    case .key, .pasted, .resized: post(event, .hand)
    case .ticked, .storeChanged: post(event, .time)
    default: post(event, .answer)
    }
  }

  func post(_ event: Event, _ cause: Cause) { deliver(.event(event, cause)) }

  /// A wake without a letter.
  func nudge() { wake.yield() }

  /// Ends the run, after what was posted before.
  package func end(_ ending: Ending) { deliver(.end(ending)) }

  package func post(_ event: TerminalEvent) {
    switch event {
    case .key(let key): post(Event.key(key))
    case .pasted(let text): post(Event.pasted(text))
    case .resized(let size): post(Event.resized(size))
    case .askedToEnd(let signal): end(.signal(signal))
    case .vanished: end(.vanished)
    }
  }

  func takeAll() -> [Letter] {
    waiting.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }

  private func deliver(_ letter: Letter) {
    waiting.withLock { $0.append(letter) }
    wake.yield()
  }
}
