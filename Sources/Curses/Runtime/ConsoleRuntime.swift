package import ConsoleTUI

/// The console's loop: takes what has happened, updates, starts effects, and shows **one** frame
/// for a burst, if it differs from the one before.
@MainActor
package final class ConsoleRuntime {
  /// Carries an effect out and answers with an event; what it throws is shown as a failure.
  package typealias Perform = @Sendable (Effect) async throws -> Event?

  private let mailbox: Mailbox
  private let display: Display
  private let stopwatch: @Sendable () -> Int64
  private let perform: Perform
  private var shown: Frame?
  private var timings = Timings()

  /// - Parameter stopwatch: monotonic microseconds, for the figures of the status line.
  package init(
    mailbox: Mailbox, display: Display, stopwatch: @escaping @Sendable () -> Int64,
    perform: @escaping Perform
  ) {
    self.mailbox = mailbox
    self.display = display
    self.stopwatch = stopwatch
    self.perform = perform
  }

  /// Runs until somebody wants an end. The terminal is given back first; then the effects that
  /// are under way are awaited, so that a write is never cut off.
  package func run(
    update: @MainActor (Event) -> [Effect], view: @MainActor () -> Frame
  ) async -> Ending {
    await withDiscardingTaskGroup(returning: Ending.self) { effects in
      defer { display.stop() }
      show(view())
      for await _ in mailbox.wakes {
        // Told with the next burst, and not at once: a frame that shows the time of the frame
        // before must not be the reason for another one.
        for letter in [.event(.timed(timings))] + mailbox.takeAll() {
          switch letter {
          case .end(let ending): return ending
          case .event(let event):
            for effect in update(event) {
              if effect == .quit { return .quit }
              start(effect, in: &effects)
            }
          }
        }
        let began = stopwatch()
        if show(view()) { timings.frame = Int(stopwatch() - began) }
      }
      return .quit
    }
  }

  @discardableResult
  private func show(_ frame: Frame) -> Bool {
    guard frame != shown else { return false }
    shown = frame
    display.present(frame)
    return true
  }

  private func start(_ effect: Effect, in effects: inout DiscardingTaskGroup) {
    switch effect {
    case .redraw: redraw()
    case .suspend:
      display.suspend()
      redraw()
    case .copy(let text): copy(text)
    default: effects.addTask { await self.answer(effect) }
    }
  }

  private func redraw() {
    shown = nil
    display.redraw()
  }

  private func copy(_ text: String) {
    guard !display.copy(text) else { return }
    mailbox.post(
      Event.failed(
        "Not copied: \(text.utf8.count) bytes are more than a terminal's clipboard takes (56 KB). "
          + "Copy fewer rows, or export them.", nil))
  }

  private func answer(_ effect: Effect) async {
    let began = stopwatch()
    do {
      let event = try await perform(effect)
      if effect.ticket != nil { timings.query = Int(stopwatch() - began) }
      if let event { mailbox.post(event) }
    } catch {
      mailbox.post(Event.failed("\(error)", effect.ticket))
    }
  }
}
