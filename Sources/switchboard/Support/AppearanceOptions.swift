import ArgumentParser
import ConsoleTUI
import Domain

/// How the console looks.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "midnight, daylight, high-contrast, mono, or a file in the themes folder.")
  var theme: String?
  @Flag(help: "Lines and graphs in ASCII only.")
  var ascii = false

  func look(_ paths: Paths) throws -> ConsoleLook {
    let configuration = try Configuration(paths: paths)
    return ConsoleLook(
      theme: try ThemeFolder(paths: paths).theme(named: theme ?? configuration.theme),
      keyMap: configuration.keyMap, isASCII: ascii || configuration.isASCII,
      lockAfter: configuration.lockAfter)
  }
}
