/// All commands, once: keys, palette, footer, help and `Docs/keys.md` are made from it.
package enum CommandTable {
  package static let commands = moving + panes + finding + time + acting + other

  private static let byID = Dictionary(uniqueKeysWithValues: commands.map { ($0.id, $0) })

  package static func command(_ id: Command.ID) -> Command? { byID[id] }
}
