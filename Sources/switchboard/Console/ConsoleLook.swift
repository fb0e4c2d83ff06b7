import ConsoleTUI
import Store

/// How the console looks and listens, from the command line and the configuration.
struct ConsoleLook {
  var theme: Theme
  var keyMap = KeyMap.standard
  var isReadOnly = false
  var isASCII = false
  /// Seconds without a key after which the console locks itself; `nil` for never.
  var lockAfter: Int64?

  func session(of place: Workplace) throws -> Session {
    try ConsoleSession(
      place: place, isReadOnly: isReadOnly, isASCII: isASCII,
      lockAfter: place.store.install.isDemo ? nil : lockAfter
    ).session()
  }
}
