import Domain

extension Console {
  mutating func openOverlay(_ id: Command.ID) -> [Effect] {
    switch id {
    case .filter: return openFilter()
    case .search: overlay = .prompt(Prompt(purpose: .search))
    case .goToTime: overlay = .prompt(Prompt(purpose: .time))
    case .whatIf: overlay = .prompt(Prompt(purpose: .whatIf))
    case .palette: overlay = .palette(Palette())
    case .help: overlay = .help(HelpPanel())
    case .sort: overlay = .picker(sortPicker())
    case .columns: overlay = .picker(columnPicker())
    case .views: overlay = .picker(viewPicker())
    case .kinds: overlay = .picker(kindPicker())
    case .askToQuit: overlay = .confirmation(quitQuestion())
    case .resetDemo: overlay = .confirmation(resetQuestion())
    default: break
    }
    return []
  }

  /// Closing lets the order change again, and leaves no passphrase behind.
  mutating func closeOverlay() -> [Effect] {
    let wasFrozen = isFrozen
    if case .form(let form) = overlay { form.wipe() }
    overlay = nil
    return wasFrozen ? thaw() : []
  }

  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch overlay {
    case .filter(let editor): press(key, in: editor)
    case .prompt(let prompt): press(key, in: prompt)
    case .confirmation(let confirmation): press(key, in: confirmation)
    case .picker(let picker): press(key, in: picker)
    case .palette(let palette): press(key, in: palette)
    case .help(let help): press(key, in: help)
    case .form(let form): press(key, in: form)
    case nil: []
    }
  }

  /// `nil` where there is no field to paste into.
  mutating func pasteInOverlay(_ text: String) -> [Effect]? {
    switch overlay {
    case .filter(var editor):
      editor.field.insert(text)
      return edited(editor)
    case .prompt(var prompt):
      prompt.field.insert(text)
      overlay = .prompt(prompt)
      return []
    case .palette(var palette):
      palette.field.insert(text)
      return edited(palette)
    case .help(var help):
      help.field.insert(text)
      help.cursor = 0
      overlay = .help(help)
      return []
    case .form(var form):
      guard form.paste(text) else { return nil }
      overlay = .form(form)
      return []
    case .confirmation, .picker, nil: return nil
    }
  }
}
