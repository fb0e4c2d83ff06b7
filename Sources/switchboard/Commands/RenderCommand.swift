import ArgumentParser
import ConsoleTUI
import Domain
import Store

/// `switchboard render`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Draw a screen without a terminal.",
    discussion: """
      Keys are written as in Docs/keys.md, one after the other: 'j j Enter ]' or '/ a c m e Enter'.

      Example: switchboard render --screen catalog --size 120x40 --format svg > catalog.svg
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "\(Screen.names(and: ["help"])).")
  var screen = "catalog"
  @Option(help: "Columns x rows.")
  var size = "120x40"
  @Option(help: "Keys to press first, with spaces between them.")
  var keys = ""
  @Option(help: "text, ansi or svg.")
  var format = "text"
  @Option(help: "A theme's name.")
  var theme = "midnight"
  @Option(help: "The tenant to begin with.")
  var tenant: String?
  @Option(help: "A catalog filter.")
  var filter = ""
  @Flag(help: "Lines and graphs in ASCII only.")
  var ascii = false

  func run() throws {
    let place = try Workplace.open(options, mode: .readOnly)
    let theme = try ThemeFolder(paths: place.paths).theme(named: theme)
    let start = try Start(screen)
    if let tenant { _ = try place.tenants.tenant(TenantID(tenant)) }
    var rehearsal = Rehearsal(
      console: Console(
        session: try ConsoleSession(place: place, isReadOnly: true, isASCII: ascii).session(),
        size: try parsedSize(), now: place.now, views: []),
      services: ConsoleServices(
        tenants: place.tenants, policies: try PolicyDesk(place: place),
        exports: ExportDesk(place: place), desk: ControlDesk(place: place), clock: place.clock,
        costs: { [paths = place.paths] in try paths.costs(in: $0) }))
    try rehearsal.begin(
      screen: start.screen, tenant: tenant.map { TenantID($0) }, filterText: filter)
    for key in start.keys + (try parsedKeys()) { try rehearsal.press(key) }
    let frame = rehearsal.console.view()
    switch format {
    case "text": Output.line(frame.text)
    case "ansi": Output.line(frame.ansi(theme: theme))
    case "svg": Output.line(frame.svg(theme: theme))
    default:
      throw Failure(.usage, "--format \(format.shown) is not known. Write text, ansi or svg")
    }
  }

  private func parsedSize() throws -> ScreenSize {
    let numbers = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, (1...1000).contains(numbers[0]), (1...500).contains(numbers[1]) else {
      throw Failure(.usage, "--size \(size.shown) is no size. Write columns x rows, as in 120x40")
    }
    return ScreenSize(columns: numbers[0], rows: numbers[1])
  }

  private func parsedKeys() throws -> [Key] {
    try keys.split(separator: " ").map { word in
      guard let key = Key(name: String(word)) else {
        throw Failure(
          .usage, "--keys: \(String(word).shown) is no key. Write j, Enter, Ctrl-D, Esc, …")
      }
      return key
    }
  }

  /// What `--screen` names: a screen, or a key that opens something above one.
  private struct Start {
    var screen: Screen
    var keys: [Key] = []

    init(_ name: String) throws {
      if name == "help" {
        (screen, keys) = (.catalog, [.character("?")])
      } else if let screen = Screen(rawValue: name) {
        self.screen = screen
      } else {
        throw Failure(
          .usage,
          "--screen \(name.shown) is not known. Write \(Screen.names(and: ["help"]))")
      }
    }
  }
}
