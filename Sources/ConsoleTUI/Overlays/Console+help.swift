extension Console {
  mutating func press(_ key: Key, in help: HelpPanel) -> [Effect] {
    var help = help
    let commands = commands(of: help)
    let page = max(1, size.rows - 8)
    let last = max(0, commands.count - 1)
    switch key {
    case .escape: return closeOverlay()
    case .down, .tab: help.cursor = min(last, help.cursor + 1)
    case .up, .backTab: help.cursor = max(0, help.cursor - 1)
    case .pageDown: help.cursor = min(last, help.cursor + page)
    case .pageUp: help.cursor = max(0, help.cursor - page)
    case .enter:
      guard commands.indices.contains(help.cursor) else { return [] }
      return closeOverlay() + run(commands[help.cursor].id)
    default:
      guard help.field.take(key) else { return [] }
      help.cursor = 0
    }
    overlay = .help(help)
    return []
  }

  /// The commands of the place first, then all others; with a text, those whose name, help or
  /// key has it, a key that is exactly the text on top.
  func commands(of help: HelpPanel) -> [Command] {
    let text = help.field.text
    let all = CommandTable.commands
    guard !text.isEmpty else { return all }
    let byKey = all.filter { (keyMap.keys[$0.id] ?? []).contains { $0.description == text } }
    let folded = text.trimmed.lowercased()
    let byName = all.filter { command in
      !byKey.contains { $0.id == command.id }
        && (command.title.lowercased().contains(folded)
          || command.help.lowercased().contains(folded)
          || (keyMap.keys[command.id] ?? []).contains {
            $0.description.lowercased().contains(folded)
          })
    }
    return byKey + byName
  }
}
