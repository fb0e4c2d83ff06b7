package import Domain

/// An open dead letter that waits to be judged again, and who asked for it.
package struct AskedRetry: Equatable, Sendable {
  package let letter: DeadLetter
  package let id: Int64
  package let askedBy: String
  /// The batch whose dead letters count it.
  let batch: Int64
}
