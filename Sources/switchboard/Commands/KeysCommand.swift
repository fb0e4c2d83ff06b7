import ArgumentParser
import ConsoleTUI
import Domain

/// `switchboard keys`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Every command of the console with its keys, as Markdown.",
    discussion: "Example: switchboard keys > Docs/keys.md")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard options.json else { return Output.line(KeyReference.markdown) }
    Output.json(
      .array(
        CommandTable.commands.map { command in
          [
            "id": .string(command.id.rawValue), "title": .string(command.title),
            "keys": .array(command.keys.map { .describing($0) }), "help": .string(command.help),
          ]
        }))
  }
}
