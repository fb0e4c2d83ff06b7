extension Console {
  /// A key goes to the overlay if there is one, else through the key map of the place.
  mutating func press(_ key: Key) -> [Effect] {
    touchedAt = now
    message = nil
    guard !layout.isTooSmall else { return pressTooSmall(key) }
    if keyMap.command(for: KeySequence([key]), at: place) == .suspend { return [.suspend] }
    if overlay != nil { return pressInOverlay(key) }
    if let first = prefix {
      prefix = nil
      guard key != .escape else { return [] }
      guard let id = keyMap.command(for: KeySequence([first, key]), at: place) else {
        message = .told("\(first.name) \(key.name) means nothing here")
        return []
      }
      return run(id)
    }
    if let id = keyMap.command(for: KeySequence([key]), at: place) { return run(id) }
    if !keyMap.continuations(of: key, at: place).isEmpty {
      prefix = key
      return []
    }
    message = .told("\(key.name) means nothing here; \(keyMap.shown(.help)) shows the keys")
    return []
  }

  /// Nothing but leaving is safe while nothing can be seen.
  private mutating func pressTooSmall(_ key: Key) -> [Effect] {
    prefix = nil
    switch keyMap.command(for: KeySequence([key]), at: place) {
    case .quit, .askToQuit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: return []
    }
  }

  /// Runs a command, or says why not.
  mutating func run(_ id: Command.ID) -> [Effect] {
    guard let command = CommandTable.command(id) else { return [] }
    if let reason = refusal(of: command) {
      message = .told("\(command.title): \(reason)")
      return refusal(of: id).map { [.recordRefusal($0.action, $0.tenant)] } ?? []
    }
    let before = self
    let effects = perform(id)
    if effects.isEmpty, self == before { message = .told(idleness(of: command)) }
    return effects
  }

  /// What is said of a command that had nothing to do.
  private func idleness(of command: Command) -> String {
    switch command.id {
    case .down, .halfDown, .pageDown, .last: "this is the end"
    case .up, .halfUp, .pageUp, .first: "this is the beginning"
    default: "\(command.title): nothing to do here"
    }
  }

  /// Why a command cannot be run now; `nil` if it can.
  func refusal(of command: Command) -> String? {
    impersonationRefusal(of: command.id) ?? command.disabledReason(self)
  }

  /// Pasted text types into fields; it never confirms, and outside of fields it does nothing.
  mutating func paste(_ text: String) -> [Effect] {
    guard !layout.isTooSmall else { return [] }
    if overlay != nil, let effects = pasteInOverlay(text) { return effects }
    message = .told("pasted text does nothing here")
    return []
  }
}
