import ConsoleTUI
import Domain
import Glibc

/// Results to stdout, messages to stderr.
enum Output {
  static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Text that ends its own lines.
  static func text(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func json(_ value: JSONValue) { line(value.description) }

  /// What a message names may come from a file or an argument: nothing of it speaks to the terminal.
  static func message(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { String($0).safeText }.joined(separator: "\n")
    write("switchboard: \(safe)\n", to: STDERR_FILENO)
  }

  /// A question, on the same line as its answer.
  static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Overwrites the line before it; only where somebody watches.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  static func endProgress() { progress("") }

  /// A closed pipe ends the program quietly: nobody reads any further.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // The buffer is the slice's own for the length of the call.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
