extension Form {
  /// What a key comes to.
  enum Outcome: Equatable {
    case none
    case cancelled
    case pressed(Button.ID)
  }

  /// Cancel, then the fields, then the buttons that do something: the order of Tab.
  var stops: [Stop] {
    [.button(.cancel)] + fields.map { .field($0.id) }
      + buttons.filter { $0.id != .cancel }.map { .button($0.id) }
  }

  var focusedField: Int? {
    guard case .field(let id) = focus else { return nil }
    return fields.firstIndex { $0.id == id }
  }

  var focusedButton: Button? {
    guard case .button(let id) = focus else { return nil }
    return buttons.first { $0.id == id }
  }

  var isWaiting: Bool { progress != .editing }

  mutating func take(_ key: Key) -> Outcome {
    guard !isWaiting else { return .none }
    mistake = ""
    defer { if leavingBy != key { leavingBy = nil } }
    switch key {
    case .escape: return leave(by: key)
    case .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    case .pageDown: scrolled += 1
    case .pageUp: scrolled = max(0, scrolled - 1)
    case .enter: return enter()
    default: edit(key)
    }
    return .none
  }

  /// Types into the focused field; `false` where the focus is on a button: what is pasted there
  /// must press nothing.
  mutating func paste(_ text: String) -> Bool {
    guard !isWaiting, let index = focusedField else { return false }
    fields[index].paste(text)
    return true
  }

  private mutating func edit(_ key: Key) {
    if let index = focusedField {
      _ = fields[index].take(key)
    } else if key == .left || key == .right {
      turnButton(by: key == .left ? -1 : 1)
    } else if case .character = key {
      mistake = fields.isEmpty ? "Tab chooses a button" : "Tab goes to the fields first"
    }
  }

  /// Forwards the round leaves Cancel out, so that a Tab too many does not stand on it.
  private mutating func move(by step: Int) {
    let index = stops.firstIndex(of: focus) ?? 0
    let next = (index + step + stops.count) % stops.count
    focus = stops[next == 0 && step > 0 && !fields.isEmpty ? 1 : next]
  }

  /// What was typed is dropped by the same key twice only.
  private mutating func leave(by key: Key) -> Outcome {
    guard isFilled, leavingBy != key else { return .cancelled }
    leavingBy = key
    return .none
  }

  private mutating func turnButton(by step: Int) {
    guard let button = focusedButton, let index = buttons.firstIndex(of: button) else { return }
    focus = .button(buttons[min(max(0, index + step), buttons.count - 1)].id)
  }

  /// In a field the next one; at the last it stays, and says how to go on.
  private mutating func enter() -> Outcome {
    guard let index = focusedField else { return press(focusedButton) }
    if fields.indices.contains(index + 1) {
      focus = .field(fields[index + 1].id)
    } else if isHarmless {
      return press(buttons.first { $0.id != .cancel })
    } else {
      mistake = "Tab goes on to the buttons"
    }
    return .none
  }

  private mutating func press(_ button: Button?) -> Outcome {
    guard let button, button.id != .cancel else { return leave(by: .enter) }
    guard let reason = refusal(of: button) else { return .pressed(button.id) }
    mistake = "\(button.title): \(reason)"
    return .none
  }
}
