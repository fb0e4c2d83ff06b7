/// A program on a terminal, as its user handles it: keys in, rows out.
package final class ConsoleDriver {
  /// Bytes that terminals send for keys.
  package enum Press: String {
    case enter = "\r"
    case escape = "\u{1B}"
    case tab = "\t"
    case backspace = "\u{7F}"
    case up = "\u{1B}[A"
    case down = "\u{1B}[B"
    case pageDown = "\u{1B}[6~"
    case pageUp = "\u{1B}[5~"
    case controlC = "\u{3}"
    case controlL = "\u{C}"
    case controlU = "\u{15}"
    case controlZ = "\u{1A}"
  }

  package let pty: PTY
  package var screen: ScreenReader { pty.screen }

  package init(_ pty: PTY) { self.pty = pty }

  package func press(_ key: Press) { pty.send(Array(key.rawValue.utf8)) }
  package func type(_ text: String) { pty.send(Array(text.utf8)) }
  package func paste(_ text: String) {
    pty.send(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
  }

  package func resize(columns: Int, rows: Int) { pty.resize(columns: columns, rows: rows) }

  /// Waits until a text is on the screen.
  package func wait(for text: String) throws {
    try pty.wait("'\(text)'") { screen.text.contains(text) }
  }

  /// Waits until a text has gone from the screen.
  package func wait(forNo text: String) throws {
    try pty.wait("no '\(text)'") { !screen.text.contains(text) }
  }

  package func wait(_ what: String, until condition: (ScreenReader) -> Bool) throws {
    try pty.wait(what) { condition(screen) }
  }

  /// The first row that holds a text.
  package func row(containing text: String) -> String? {
    screen.lines.first { $0.contains(text) }
  }
}
