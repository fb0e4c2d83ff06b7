import ConsoleTUI
import Dispatch
package import Domain

/// Posts the time once a second. The leeway lets the kernel put the wake-up beside others.
@MainActor
package final class Ticker {
  private let timer: any DispatchSourceTimer

  package init(mailbox: Mailbox, now: @escaping @Sendable () -> Timestamp) {
    timer = DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
    timer.setEventHandler { mailbox.post(Event.ticked(now())) }
    timer.activate()
  }

  package func stop() { timer.cancel() }
}
