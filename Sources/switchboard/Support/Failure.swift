/// An end of a command that is not success, with the exit code of the command contract.
struct Failure: Error, Equatable, CustomStringConvertible {
  enum Code: Int32 {
    /// The check or job found something wrong; its report is on stdout.
    case foundWrong = 1
    case usage = 2
    /// Policy, scope, role or dual control.
    case refused = 3
    case notFound = 4
    /// Input or store.
    case damaged = 5
    case busy = 75
  }

  var code: Code
  /// What was refused, the value, and what to do next; empty where the report says it all.
  var description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
