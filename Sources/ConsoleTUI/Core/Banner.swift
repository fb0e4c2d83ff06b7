/// A line under the filter line that wants to be read until its cause is gone.
struct Banner: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Whose eyes one looks through.
    case view
    /// Something does not work: a full disk, an unreadable file.
    case trouble
    /// Something is wrong with the evidence itself.
    case alarm
  }

  let kind: Kind
  var text: String
}
