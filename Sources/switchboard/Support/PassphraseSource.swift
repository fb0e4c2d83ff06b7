import Domain
import Evidence
import Glibc

/// Where passphrases come from: a file, or the terminal without echo; never an argument.
struct PassphraseSource {
  let paths: Paths
  let options: GlobalOptions

  func passphrase() throws -> Passphrase {
    if let file = options.passphraseFile.first ?? paths.environment["SWITCHBOARD_PASSPHRASE_FILE"] {
      return try Self.read(file)
    }
    return try Self.ask("Passphrase: ")
  }

  static func read(_ file: String) throws -> Passphrase {
    guard let passphrase = Passphrase(firstLineOf: try WholeFile.read(file, limit: 4096)) else {
      throw Failure(
        .usage,
        "the passphrase in \(file) is shorter than \(Passphrase.leastLength) bytes. "
          + "Choose a longer one")
    }
    return passphrase
  }

  /// Asks on the terminal, with the echo off.
  static func ask(_ prompt: String) throws -> Passphrase {
    var saved = termios()
    // The structure is ours and lives through the calls.
    guard isatty(STDIN_FILENO) == 1, unsafe tcgetattr(STDIN_FILENO, &saved) == 0 else {
      throw Failure(
        .refused,
        "a passphrase is needed and there is no terminal to ask at. "
          + "Give --passphrase-file")
    }
    var silent = saved
    silent.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
    Output.prompt(prompt)
    let line = readLine(strippingNewline: true) ?? ""
    Output.prompt("\n")
    guard let passphrase = Passphrase(firstLineOf: line.utf8) else {
      throw Failure(
        .usage, "a passphrase has at least \(Passphrase.leastLength) bytes. Choose a longer one")
    }
    return passphrase
  }
}
