import ConsoleTUI
import Domain
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
    perform: @escaping ConsoleRuntime.Perform = { _ in nil },
    effects: KeyValuePairs<Event, [Effect]> = [:]
  ) async -> Ending {
    let display = Display(
      present: { [log] in log.frames.append($0) },
      redraw: { [log] in log.actions.append("redraw") },
      suspend: { [log] in log.actions.append("suspend") }, copy: { $0 != "long" },
      stop: { [log] in log.actions.append("stop") })
    let runtime = ConsoleRuntime(
      mailbox: mailbox, display: display, stopwatch: { 0 }, perform: perform)
    return await runtime.run {
      if case .timed = $0 { return [] }
      log.events.append($0)
      let event = $0
      return effects.first { $0.key == event }?.value ?? []
    } view: {
      var frame = Frame(size: ScreenSize(columns: 20, rows: 1))
      frame.put("\(log.events.count { $0 == .key(.down) })", column: 0, row: 0)
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
