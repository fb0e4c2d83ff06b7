extension Key {
  private static let named: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"),
    (.end, "End"), (.character(" "), "Space"),
  ]

  /// As help shows it and the configuration writes it: `j`, `Ctrl-D`, `PgDn`, `Space`, `F1`.
  package var name: String {
    if let named = Self.named.first(where: { $0.0 == self }) { return named.1 }
    switch self {
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-\(String(letter).uppercased())"
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }

  /// Reads the written form.
  package init?(name: String) {
    if let named = Self.named.first(where: { $0.1.lowercased() == name.lowercased() }) {
      self = named.0
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6, let letter = name.last {
      self = .control(Character(letter.lowercased()))
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
