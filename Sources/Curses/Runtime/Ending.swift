/// Why a run of the console is over.
package enum Ending: Equatable, Sendable {
  /// The user quit.
  case quit
  case signal(Int32)
  /// The terminal is gone.
  case vanished

  /// As a shell would tell it: 128 + the signal's number; a lost terminal is SIGHUP.
  package var exitCode: Int32 {
    switch self {
    case .quit: 0
    case .signal(let number): 128 + number
    case .vanished: 129
    }
  }
}
