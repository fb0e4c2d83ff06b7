package import ConsoleTUI
import Dispatch

/// The console's loop: takes what has happened, updates, starts effects, and shows **one** frame
/// for a burst, if it differs from the one before.
///
/// A key has one frame too: one that would only say that something is being read waits a moment for
/// what is read, so that nothing flickers.
///
/// While somebody types, the screen moves by their keys alone: a frame of which only the clock or a
/// commit is the cause waits until the hands have rested, or goes along with the next key's.
@MainActor
package final class ConsoleRuntime {
  /// Carries an effect out and answers with an event; what it throws is shown as a failure.
  package typealias Perform = @Sendable (Effect) async throws -> Event?
  /// Calls something after so many microseconds.
  package typealias Postpone = @Sendable (Int64, @escaping @Sendable () -> Void) -> Void

  /// Microseconds from a key to the first frame that it has not asked for.
  static let rest: Int64 = 100_000
  /// Microseconds that a frame waits for the answers to its key: half a picture of the terminal's.
  static let patience: Int64 = 8000

  private let mailbox: Mailbox
  private let display: Display
  private let stopwatch: @Sendable () -> Int64
  private let postpone: Postpone
  private let perform: Perform
  private var shown: Frame?
  private var timings = Timings()
  private var lastKeyAt: Int64?
  /// When the mailbox is nudged next to show a frame that waits.
  private var nudgeAt: Int64?
  /// Since when a frame that somebody waits for is due.
  private var owedAt: Int64?
  /// Effects under way whose answers soon follow their key.
  private var awaited = 0

  /// - Parameter stopwatch: monotonic microseconds, for the figures of the status line.
  package init(
    mailbox: Mailbox, display: Display, stopwatch: @escaping @Sendable () -> Int64,
    postpone: @escaping Postpone = ConsoleRuntime.byDispatch, perform: @escaping Perform
  ) {
    self.mailbox = mailbox
    self.display = display
    self.stopwatch = stopwatch
    self.postpone = postpone
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
        var canWait = true
        // Told with the next burst, and not at once: a frame that shows the time of the frame
        // before must not be the reason for another one.
        for letter in [.event(.timed(timings), .time)] + mailbox.takeAll() {
          switch letter {
          case .end(let ending): return ending
          case .event(let event, let why):
            canWait = canWait && why == .time
            if why == .hand { lastKeyAt = stopwatch() }
            for effect in update(event) {
              if effect == .quit { return .quit }
              start(effect, because: why == .time ? .time : .answer, in: &effects)
            }
          }
        }
        if !canWait, owedAt == nil { owedAt = stopwatch() }
        if !isToWait() { present(view()) }
      }
      return .quit
    }
  }

  /// Whether the frame has to wait, which is then seen to: one that somebody waits for until its
  /// answers are there, any other until the hands rest.
  private func isToWait() -> Bool {
    let until: Int64?
    if let owedAt {
      until = awaited > 0 ? owedAt + Self.patience : nil
    } else {
      until = lastKeyAt.map { $0 + Self.rest }
    }
    guard let until else { return false }
    let left = until - stopwatch()
    guard left > 0 else { return false }
    // One for the clock may stand; a frame that somebody waits for is due before it.
    if nudgeAt.map({ until < $0 }) ?? true {
      nudgeAt = until
      postpone(left) { [mailbox] in mailbox.nudge() }
    }
    return true
  }

  private func present(_ frame: Frame) {
    nudgeAt = nil
    owedAt = nil
    let began = stopwatch()
    if show(frame) { timings.frame = Int(stopwatch() - began) }
  }

  @discardableResult
  private func show(_ frame: Frame) -> Bool {
    guard frame != shown else { return false }
    shown = frame
    display.present(frame)
    return true
  }

  private func start(
    _ effect: Effect, because cause: Mailbox.Cause, in effects: inout DiscardingTaskGroup
  ) {
    switch effect {
    case .redraw: redraw()
    case .suspend:
      display.suspend()
      redraw()
    case .copy(let text): copy(text)
    default:
      let isAwaited = cause == .answer && effect.isSoonAnswered
      if isAwaited { awaited += 1 }
      effects.addTask { await self.answer(effect, because: cause, isAwaited: isAwaited) }
    }
  }

  private func redraw() {
    shown = nil
    display.redraw()
  }

  private func copy(_ text: String) {
    guard !display.copy(text) else { return mailbox.post(Event.told("copied \(text)")) }
    mailbox.post(
      Event.failed(
        "Not copied: \(text.utf8.count) bytes are more than a terminal's clipboard takes (56 KB). "
          + "Copy fewer rows, or export them.", nil))
  }

  private func answer(_ effect: Effect, because cause: Mailbox.Cause, isAwaited: Bool) async {
    let began = stopwatch()
    defer {
      if isAwaited {
        awaited -= 1
        // Also where it was overtaken and there is no letter.
        if awaited == 0 { mailbox.nudge() }
      }
    }
    do {
      let event = try await perform(effect)
      if effect.ticket != nil { timings.query = Int(stopwatch() - began) }
      if let event { mailbox.post(event, cause) }
    } catch {
      mailbox.post(.failed("\(error)", effect.ticket), cause)
    }
  }

  package static let byDispatch: Postpone = { microseconds, work in
    DispatchQueue.main.asyncAfter(
      deadline: .now() + .microseconds(Int(microseconds)), execute: work)
  }
}
