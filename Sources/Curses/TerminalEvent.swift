package import ConsoleTUI

/// What comes from the terminal.
package enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  case pasted(String)
  case resized(ScreenSize)
  /// SIGINT, SIGTERM or SIGHUP: somebody wants the program to end.
  case askedToEnd(signal: Int32)
  /// The other end is gone; nothing more will come, and nothing can be shown.
  case vanished
}
