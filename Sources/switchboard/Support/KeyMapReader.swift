import ConsoleTUI
import Domain

/// Reads `keys:` of the configuration: a command's name and its keys, as in `filter: ["/", "f"]`.
enum KeyMapReader {
  static func keyMap(from reader: ConfigReader) throws -> KeyMap {
    var overrides: [Command.ID: [KeySequence]] = [:]
    for entry in try reader.entries() {
      guard let command = Command.ID(rawValue: entry.name) else {
        throw entry.reader.error(
          "no command is called \(entry.name)", remedy: "`switchboard keys` lists the names")
      }
      overrides[command] = try entry.reader.list().map { element in
        let text = try element.text()
        guard let sequence = KeySequence(text) else {
          throw element.error("\(text.shown) is no key", remedy: "Write j, Ctrl-D, Esc or `a p`")
        }
        return sequence
      }
    }
    let keyMap = KeyMap(overriding: overrides)
    if let clash = keyMap.clashes.first { throw reader.error(clash, remedy: "Change one of them") }
    return keyMap
  }
}
