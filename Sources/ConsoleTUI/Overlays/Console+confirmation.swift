import Domain

extension Console {
  func quitQuestion() -> Confirmation {
    let marks = catalog.marks.count
    return Confirmation(
      purpose: .quit, title: "Quit",
      lines: [marks == 0 ? "Leave the console?" : "\(marks) marks will be lost. Leave?"])
  }

  func resetQuestion() -> Confirmation {
    Confirmation(
      purpose: .resetDemo, title: "Reset the demo",
      lines: ["The demo's store is made anew.", "What was done in it is lost."])
  }

  mutating func press(_ key: Key, in confirmation: Confirmation) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"):
      let closing = closeOverlay()
      return closing + [confirmation.purpose == .quit ? .quit : .resetDemo]
    case .enter, .escape, .character("n"), .character("N"), .character("q"):
      return closeOverlay()
    default: return []
    }
  }

  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape: return closeOverlay()
    case .enter: return submit(prompt)
    default:
      prompt.mistake = ""
      _ = prompt.field.take(key)
      overlay = .prompt(prompt)
      return []
    }
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text
    let closing = closeOverlay()
    guard !text.isEmpty else { return closing }
    if prompt.purpose == .viewName { return closing + saveView(named: text) }
    guard let effects = submitToPane(text, prompt.purpose) else {
      overlay = .prompt(corrected(prompt))
      return closing
    }
    return closing + effects
  }

  /// Stays open and says what is wrong, with the cursor where the typing stopped: Ctrl-U clears
  /// the line, Backspace goes on.
  private func corrected(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    if prompt.purpose == .whatIf {
      do throws(WhatIfError) {
        _ = try WhatIf(prompt.field.text)
      } catch { prompt.mistake = error.problem }
      return prompt
    }
    do throws(GoToTime.Mistake) {
      _ = try GoToTime(prompt.field.text, now: now)
    } catch {
      prompt.mistake = error.text
    }
    return prompt
  }
}
