import ConsoleTUI
import Domain
import Synchronization
import Testing

@testable import Curses

@Suite @MainActor struct ConsoleRuntimeTests {
  /// What a run did.
  @MainActor final class Log {
    var events: [Event] = []
    var frames: [Frame] = []
    var actions: [String] = []
  }

  private let log = Log()
  private let mailbox = Mailbox()

  private func run(
    stopwatch: @escaping @Sendable () -> Int64 = { 0 },
    postpone: @escaping ConsoleRuntime.Postpone = { _, work in work() },
    perform: @escaping ConsoleRuntime.Perform = { _ in nil },
    effects: KeyValuePairs<Event, [Effect]> = [:], frames: Int = .max
  ) async -> Ending {
    let display = Display(
      present: { [log, mailbox] in
        log.frames.append($0)
        if log.frames.count == frames { mailbox.end(.quit) }
      },
      redraw: { [log] in log.actions.append("redraw") },
      suspend: { [log] in log.actions.append("suspend") }, copy: { $0 != "long" },
      stop: { [log] in log.actions.append("stop") })
    let runtime = ConsoleRuntime(
      mailbox: mailbox, display: display, stopwatch: stopwatch, postpone: postpone,
      perform: perform)
    return await runtime.run {
      if case .timed = $0 { return [] }
      log.events.append($0)
      let event = $0
      return effects.first { $0.key == event }?.value ?? []
    } view: {
      var frame = Frame(size: ScreenSize(columns: 20, rows: 1))
      let ticks = log.events.count { if case .ticked = $0 { true } else { false } }
      frame.put("\(log.events.count { $0 == .key(.down) })/\(ticks)", column: 0, row: 0)
      return frame
    }
  }

  @Test func `a thousand events cost one frame`() async {
    for _ in 0..<1000 { mailbox.post(Event.key(.down)) }
    mailbox.post(Event.key(.enter))
    let ending = await run(
      perform: { _ in .key(.escape) },
      effects: [.key(.enter): [.loadOperations(Ticket(1))], .key(.escape): [.quit]])
    #expect(ending == .quit)
    #expect(log.events.count == 1002)
    #expect(log.frames.count == 2)
  }

  @Test func `a frame that is the same is not shown again`() async {
    mailbox.post(Event.key(.up))
    let ending = await run(
      perform: { _ in .key(.escape) },
      effects: [.key(.up): [.resetDemo], .key(.escape): [.quit]])
    #expect(ending == .quit)
    #expect(log.frames.count == 1)
  }

  private static let detail: [Effect] = [
    .loadProfile(TenantID("a"), Ticket(1)),
    .loadSeries(TenantID("a"), .seat, days: 30, Ticket(2)),
  ]

  @Test func `a key and its answers are one frame`() async {
    mailbox.post(Event.key(.down))
    _ = await run(
      postpone: { _, _ in }, perform: { _ in .ticked(Timestamp(seconds: 1)) },
      effects: [.key(.down): Self.detail], frames: 2)
    #expect(log.frames.map(\.text) == ["0/0", "1/2"])
  }

  @Test func `a frame does not wait long for the answers to its key`() async {
    let time = Mutex<Int64>(1_000_000)
    mailbox.post(Event.key(.down))
    _ = await run(
      stopwatch: { time.withLock { $0 } },
      postpone: { left, nudge in
        time.withLock { $0 += left }
        nudge()
      },
      perform: { [log] _ in
        while await log.frames.count < 2 { await Task.yield() }
        return .ticked(Timestamp(seconds: 1))
      },
      effects: [.key(.down): Self.detail], frames: 3)
    #expect(log.frames.map(\.text).prefix(2) == ["0/0", "1/0"])
    #expect(time.withLock { $0 } >= 1_000_000 + ConsoleRuntime.patience)
  }

  @Test func `an overtaken answer holds no frame back`() async {
    mailbox.post(Event.key(.down))
    _ = await run(
      postpone: { _, _ in }, perform: { _ in nil }, effects: [.key(.down): Self.detail], frames: 2)
    #expect(log.frames.map(\.text) == ["0/0", "1/0"])
  }

  @Test func `what no key has asked for waits until the hands rest`() async {
    let time = Mutex<Int64>(1_000_000)
    mailbox.post(Event.key(.down))
    _ = await run(
      stopwatch: { time.withLock { $0 } },
      postpone: { left, nudge in
        time.withLock { $0 += left }
        nudge()
      },
      perform: { [mailbox] _ in
        mailbox.post(Event.ticked(Timestamp(seconds: 1)))
        return nil
      },
      effects: [.key(.down): [.resetDemo]], frames: 3)
    #expect(log.frames.map(\.text) == ["0/0", "1/0", "1/1"])
    #expect(time.withLock { $0 } == 1_000_000 + ConsoleRuntime.rest)
  }

  @Test func `what no key has asked for goes along with the next key`() async {
    let asked = Mutex<[Int64]>([])
    mailbox.post(Event.key(.down))
    _ = await run(
      stopwatch: { 7 },
      postpone: { [mailbox] left, _ in
        asked.withLock { $0.append(left) }
        mailbox.post(Event.key(.up))
      },
      perform: { [mailbox] _ in
        mailbox.post(Event.ticked(Timestamp(seconds: 1)))
        return nil
      },
      effects: [.key(.down): [.resetDemo]], frames: 3)
    #expect(log.frames.map(\.text) == ["0/0", "1/0", "1/1"])
    #expect(asked.withLock { $0 } == [ConsoleRuntime.rest])
  }

  @Test func `a frame that waits for the clock's turn holds no key's back`() async {
    let asked = Mutex<[Int64]>([])
    let rest = ConsoleRuntime.rest
    mailbox.post(Event.key(.down))
    _ = await run(
      stopwatch: { 7 },
      postpone: { [mailbox] left, _ in
        asked.withLock { $0.append(left) }
        if left == rest { mailbox.post(Event.key(.up)) } else { mailbox.end(.quit) }
      },
      perform: { [mailbox] effect in
        if case .resetDemo = effect { mailbox.post(Event.ticked(Timestamp(seconds: 1))) }
        while case .loadSeries = effect, asked.withLock({ $0.count }) < 2 { await Task.yield() }
        return nil
      },
      effects: [.key(.down): [.resetDemo], .key(.up): Self.detail])
    #expect(asked.withLock { $0 } == [rest, ConsoleRuntime.patience])
  }

  @Test func `quitting gives the terminal back and awaits what is under way`() async {
    mailbox.post(Event.key(.enter))
    mailbox.end(.signal(15))
    let stopped = AsyncStream.makeStream(of: Void.self)
    let ending = await run(
      perform: { [log] _ in
        #expect(await log.actions == ["stop"])
        stopped.continuation.finish()
        return nil
      }, effects: [.key(.enter): [.resetDemo]])
    for await _ in stopped.stream {}
    #expect(ending == .signal(15))
    #expect(ending.exitCode == 143)
  }

  @Test func `what an effect throws is told with its ticket`() async {
    struct Refused: Error, CustomStringConvertible { let description = "no" }
    mailbox.post(Event.key(.enter))
    _ = await run(
      perform: { _ in throw Refused() },
      effects: [.key(.enter): [.loadOperations(Ticket(7))], .failed("no", Ticket(7)): [.quit]])
    #expect(log.events.last == .failed("no", Ticket(7)))
  }

  @Test func `suspending and redrawing draw the frame whole`() async {
    mailbox.post(Event.key(.control("z")))
    mailbox.post(Event.key(.control("l")))
    mailbox.post(Event.key(.enter))
    _ = await run(
      perform: { _ in .key(.escape) },
      effects: [
        .key(.control("z")): [.suspend], .key(.control("l")): [.redraw],
        .key(.enter): [.resetDemo], .key(.escape): [.quit],
      ])
    #expect(log.actions == ["suspend", "redraw", "redraw", "stop"])
    #expect(log.frames.count == 2)
  }

  @Test func `a copy that is too long is told`() async {
    mailbox.post(Event.key(.enter))
    mailbox.post(Event.key(.tab))
    _ = await run(
      perform: { _ in .key(.escape) },
      effects: [
        .key(.enter): [.copy("long")], .key(.tab): [.resetDemo], .key(.escape): [.quit],
      ])
    #expect(
      log.events.contains {
        if case .failed(let text, nil) = $0 { text.hasPrefix("Not copied") } else { false }
      })
  }
}
