import Glibc

extension TerminalError {
  /// What stands in the way of a screen, as far as it can be told before the terminal is taken.
  package static func expected(environment: [String: String]) -> TerminalError? {
    guard isatty(0) == 1, isatty(1) == 1 else { return .notATerminal }
    let term = environment["TERM"] ?? ""
    return ColorDepth.isWithoutScreen(term) ? .withoutScreen(term: term) : nil
  }
}
