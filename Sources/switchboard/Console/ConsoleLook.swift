import ConsoleTUI

/// How the console looks and listens, from the command line and the configuration.
struct ConsoleLook {
  var theme: Theme
  var keyMap = KeyMap.standard
  var isReadOnly = false
  var isASCII = false

  func session(of place: Workplace) throws -> Session {
    try ConsoleSession(place: place, isReadOnly: isReadOnly, isASCII: isASCII).session()
  }
}
