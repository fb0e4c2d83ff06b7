import ArgumentParser
import Domain

/// `switchboard version`
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the program's version.",
    discussion: "Example: switchboard version --json")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard options.json else { return Output.line("switchboard \(Version.text)") }
    Output.json(["version": .string(Version.text)])
  }
}
