/// Which command a key or a sequence of two means at each place; made from the table and the
/// configuration's overrides.
package struct KeyMap: Equatable, Sendable {
  private(set) var bindings: [Place: [KeySequence: Command.ID]]
  /// Keys of each command, as they are now, for help and the footer.
  private(set) var keys: [Command.ID: [KeySequence]]

  package static let standard = KeyMap(overriding: [:])

  /// A command that is named in `overrides` has these keys and no others; an empty list unbinds.
  package init(overriding overrides: [Command.ID: [KeySequence]]) {
    bindings = [:]
    keys = [:]
    for command in CommandTable.commands {
      let sequences = overrides[command.id] ?? command.keys
      keys[command.id] = sequences
      for place in command.places {
        for sequence in sequences where bindings[place]?[sequence] == nil {
          bindings[place, default: [:]][sequence] = command.id
        }
      }
    }
  }

  func command(for sequence: KeySequence, at place: Place) -> Command.ID? {
    bindings[place]?[sequence]
  }

  /// The commands whose sequence begins with a key, in the order of the table.
  func continuations(of key: Key, at place: Place) -> [(key: Key, command: Command)] {
    CommandTable.commands.flatMap { command in
      guard command.places.contains(place) else { return [(Key, Command)]() }
      return (keys[command.id] ?? []).filter { $0.keys.count == 2 && $0.keys[0] == key }
        .map { ($0.keys[1], command) }
    }
  }

  /// The first key of a command as it is shown: `Enter`, `a p`; empty if it has none.
  package func shown(_ command: Command.ID) -> String { keys[command]?.first?.description ?? "" }
}
