import Glibc

/// A line that somebody types at the terminal, with its echo.
enum TypedLine {
  /// What was typed; `nil` where there is no terminal to ask at.
  static func ask(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    Output.prompt(prompt)
    return readLine(strippingNewline: true) ?? ""
  }
}
