import ArgumentParser
import ConsoleTUI
import Curses
import Domain
import Seeding
import Store

/// `switchboard demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The console on a seed store with a live feed.",
    discussion: """
      The store is made at the first start and kept. You are ana, a partner admin.

      Example: switchboard demo --reset
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var appearance: AppearanceOptions
  @Flag(help: "Begin with a fresh store.")
  var reset = false
  @Option(help: "All tenants; those beyond the told ones are generated.")
  var tenants = 0
  @Flag(help: "Fewer events.")
  var quietFeed = false

  func run() async throws {
    let paths = Paths(environment: Environment.variables)
    let path = options.store ?? paths.environment["SWITCHBOARD_STORE"] ?? paths.demoStore
    let demo = DemoStore(path: path, paths: paths)
    let look = try appearance.look(paths)
    // Before anything is made or removed for a console that could not be shown.
    if let error = TerminalError.expected(environment: paths.environment) { throw error }
    if reset { try demo.reset() }
    var name = options.operatorName ?? "ana"
    while true {
      if !demo.exists { try seed(demo) }
      let again = ResetFlag()
      let (ending, successor) = try await play(path, paths, look, again, name)
      if again.isSet {
        try demo.reset()
      } else if let successor {
        name = successor.rawValue
      } else {
        if ending != .quit { throw ExitCode(ending.exitCode) }
        return
      }
    }
  }

  private func seed(_ demo: DemoStore) throws {
    Output.message("making the demo store \(demo.path): once, some seconds")
    let now = Timestamp(seconds: SystemClock.now().hour * 3600)
    try demo.make(SeedOptions(asOf: now, tenants: tenants)) { Output.progress($0.description) }
    Output.endProgress()
  }

  private func play(
    _ path: String, _ paths: Paths, _ look: ConsoleLook, _ again: ResetFlag, _ name: String
  ) async throws -> (Ending, OperatorID?) {
    var acting = options
    acting.operatorName = name
    let place = try Workplace.open(acting, path: path, paths: paths, mode: .readWrite)
    let presence = StorePresence(ofStore: path)
    defer { presence?.release() }
    guard place.store.install.isDemo else {
      throw Failure(
        .refused, "\(path) is not a demo store; the feed would falsify it. Name another --store")
    }
    let feed = try DemoFeedRunner(
      feed: DemoFeed(
        description: SeedFiles.description(), seed: 42, startedAt: place.now,
        pace: quietFeed ? .quiet : .lively),
      spool: place.feedSpool())
    let runner = ConsoleRunner(
      place: place, look: look, start: ConsoleStart(),
      companions: [
        place.worker(),
        {
          var feed = feed
          try? await feed.run()
        },
      ], resetDemo: { again.set() })
    let desk = ControlDesk(place: place)
    let ending = try await runner.run(desk)
    try place.store.close()
    return (ending, desk.successor.id)
  }
}
