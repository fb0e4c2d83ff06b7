/// Why the terminal cannot be taken over, and what works instead.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case withoutScreen(term: String)
  case unknownTerm(String)
  case noDescriptor

  package var description: String {
    switch self {
    case .notATerminal:
      "standard input and output are not both a terminal. "
        + "Run the console in a terminal, or use `console --plain` for lines of text."
    case .withoutScreen(let term):
      "TERM is '\(term)', a terminal without a screen. "
        + "Use `console --plain` for lines of text, or set TERM to what the terminal is."
    case .unknownTerm(let term):
      "TERM is '\(term)', which is not in the terminfo database. "
        + "Install its entry (package ncurses-term), set TERM=xterm-256color, or use `console --plain`."
    case .noDescriptor:
      "no file descriptor is left for the screen. Raise the limit with ulimit -n."
    }
  }
}
