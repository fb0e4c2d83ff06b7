import ArgumentParser
import ConsoleTUI
import Curses
import Domain
import Store

/// `switchboard console`
struct ConsoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console, with the worker inside.",
    discussion: """
      Example: switchboard console --filter 'risk:>=70' --theme daylight
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var appearance: AppearanceOptions
  @Option(help: "\(Screen.names()).")
  var screen = "catalog"
  @Option(help: "A tenant to begin with.")
  var tenant: String?
  @Option(help: "A catalog filter to begin with.")
  var filter = ""
  @Flag(help: "Look, but change nothing.")
  var readOnly = false
  @Flag(help: "Lines for a screen reader instead of a screen; with TERM=dumb by itself.")
  var plain = false
  @Flag(help: "Do not take in metering files.")
  var noWorker = false

  func run() async throws {
    guard let screen = Screen(rawValue: screen) else {
      throw Failure(
        .usage,
        "--screen \(screen.shown) is not known. Write \(Screen.names())")
    }
    var (acting, admitted) = (options, OperatorID?.none)
    while true {
      let place = try Workplace.openForConsole(acting, isReadOnly: readOnly, admitted: admitted)
      guard let successor = try await run(place, screen) else { return }
      try place.store.close()
      (acting.operatorName, admitted) = (successor.rawValue, successor)
    }
  }

  /// Whether the terminal is one that prints lines and cannot move the cursor.
  private var isDumb: Bool { Environment.variables["TERM"] == "dumb" }

  /// Runs the console of one operator; returns who takes over, if somebody does.
  private func run(_ place: Workplace, _ screen: Screen) async throws -> OperatorID? {
    let readOnly = place.store.mode == .readOnly
    let presence = StorePresence(ofStore: place.store.path)
    defer { presence?.release() }
    if let tenant { _ = try place.tenants.tenant(TenantID(tenant)) }
    let companions = readOnly || noWorker ? [] : [place.worker()]
    if plain || isDumb {
      try await PlainConsole(place: place, companions: companions).run()
      return nil
    }
    var look = try appearance.look(place.paths)
    look.isReadOnly = readOnly
    let desk = ControlDesk(place: place)
    let runner = ConsoleRunner(
      place: place, look: look,
      start: ConsoleStart(
        screen: screen, tenant: tenant.map { TenantID($0) }, filterText: filter),
      companions: companions)
    let ending = try await runner.run(desk)
    if ending != .quit { throw ExitCode(ending.exitCode) }
    return desk.successor.id
  }
}
