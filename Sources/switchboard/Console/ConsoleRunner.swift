import ConsoleTUI
import Curses
import Domain
import Store

/// The console in a terminal: puts terminal, store and worker together and runs until the end.
@MainActor
struct ConsoleRunner {
  let place: Workplace
  let look: ConsoleLook
  let start: ConsoleStart
  /// What runs beside the console: the worker, the demo's feed.
  let companions: [@Sendable () async -> Void]
  var resetDemo: @Sendable () throws -> Void = {}

  func run(_ desk: ControlDesk) async throws -> Ending {
    let mailbox = Mailbox()
    let theme = look.theme
    let terminal = try Terminal(
      environment: Environment.variables, looks: { Look(style: $0, depth: $1, theme: theme) },
      post: mailbox.post)
    // Before an error is reported, so that it is seen on the shell's screen.
    defer { terminal.stop() }
    let services = ConsoleServices(
      tenants: place.tenants, policies: try PolicyDesk(place: place),
      exports: ExportDesk(place: place, post: mailbox.post), desk: desk, clock: place.clock,
      costs: { [paths = place.paths] in try paths.costs(in: $0) }, trouble: place.trouble,
      saveViews: place.saveViews,
      resetDemo: resetDemo)
    var console = Console(
      session: try look.session(of: place), size: terminal.size, now: place.now,
      keyMap: look.keyMap, views: try place.savedViews())
    var first = try begin(&console, services)
    let runtime = ConsoleRuntime(
      mailbox: mailbox, display: Display(terminal), stopwatch: SystemClock.monotonic,
      perform: services.perform)
    let ticker = Ticker(mailbox: mailbox, now: place.clock)
    defer { ticker.stop() }
    mailbox.post(Event.ticked(place.now))
    let beside = startBeside(mailbox, services)
    let ending = await runtime.run(
      update: { event in
        defer { first = [] }
        return first + console.update(event)
      },
      view: { console.view() })
    beside.cancel()
    await beside.value
    return ending
  }

  /// What goes on beside the console until it ends: the worker, and watches over the store.
  private func startBeside(
    _ mailbox: Mailbox, _ services: ConsoleServices
  ) -> Task<Void, Never> {
    Task { [companions, place] in
      let ground = services.ground
      let watch = StoreWatch(
        store: place.store, trouble: place.trouble, isOwed: { ground.isOwed })
      let changed: @Sendable () throws -> Void = {
        mailbox.post(Event.storeChanged(try services.freshness()))
      }
      let all: [@Sendable () async -> Void] =
        companions + [
          { await watch.run(changed) },
          // One after the other: what is looked at for long takes one processor of the two.
          {
            try? place.noticeEdits()
            await ground.run(changed)
          },
        ]
      let threads = all.map { _ in CompanionExecutor() }
      await withDiscardingTaskGroup { group in
        for (companion, thread) in zip(all, threads) {
          group.addTask(executorPreference: thread) { await companion() }
        }
      }
      withExtendedLifetime(threads) {}
    }
  }

  /// The first window is read before the first frame, which then shows rows at once; counts,
  /// profile and timeline follow as effects of the first event, and alarms with the first look of
  /// the watch.
  private func begin(_ console: inout Console, _ services: ConsoleServices) throws -> [Effect] {
    var later: [Effect] = []
    let opening = console.begin(
      screen: start.screen, tenant: start.tenant, filterText: start.filterText)
    for effect in console.update(.storeChanged(try services.ages())) + opening {
      if case .loadCatalog = effect, let event = try services.answer(effect) {
        later += console.update(event)
      } else {
        later.append(effect)
      }
    }
    return later
  }
}
