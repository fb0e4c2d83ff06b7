/// What an SSH signature is for; one made for another purpose does not count.
package enum SSHNamespace: String, Sendable {
  /// `SHA256SUMS` of a bundle, signed by the install key.
  case evidence = "switchboard-evidence@v1"
  /// An approval that was signed outside the console.
  case approval = "switchboard-approval@v1"
}
