/// A question before something that cannot be taken back. Only `y` says yes: Enter chooses the
/// focused button, and that is Cancel.
package struct Confirmation: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable { case quit, resetDemo }

  let purpose: Purpose
  let title: String
  let lines: [String]
}
