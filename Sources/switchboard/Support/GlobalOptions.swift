import ArgumentParser
import Domain

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The store's file. Default: SWITCHBOARD_STORE, or the user's data folder.")
  var store: String?

  @Option(name: .customLong("as"), help: "Who acts. Default: SWITCHBOARD_OPERATOR, or the OS user.")
  var operatorName: String?

  @Option(
    parsing: .singleValue,
    help: "A file whose first line unlocks the operator's key; SWITCHBOARD_PASSPHRASE_FILE.")
  var passphraseFile: [String] = []

  @Option(help: "The time to act at (RFC 3339); only for a store made with --test-clock.")
  var now: String?

  @Flag(help: "Print JSON.")
  var json = false

  /// The moment named by `--now`.
  func requestedNow() throws -> Timestamp? {
    guard let now else { return nil }
    guard let moment = Timestamp(rfc3339: now) else {
      throw Failure(
        .usage, "--now \(now.shown) is not a time. Write RFC 3339, as in 2026-11-22T12:00:00Z")
    }
    return moment
  }
}
