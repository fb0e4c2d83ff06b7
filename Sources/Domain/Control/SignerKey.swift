/// A public key of an operator or of the installation, with the stretch of the audit log in which
/// it was in force. A live act counts only while it is; an old one by the window at its place.
package struct SignerKey: Equatable, Sendable {
  package var id: SigningKeyID
  /// Absent for the installation's own key.
  package var operatorID: OperatorID?
  /// `ssh-ed25519 AAAA…`, as in `authorized_keys`.
  package var line: String
  /// The first position of the log at which it counts.
  package var validFrom: Int64
  /// The first at which it does not count any more; `nil` while it is in force.
  package var validUntil: Int64?

  package init(
    id: SigningKeyID, operatorID: OperatorID?, line: String, validFrom: Int64,
    validUntil: Int64? = nil
  ) {
    self.id = id
    self.operatorID = operatorID
    self.line = line
    self.validFrom = validFrom
    self.validUntil = validUntil
  }

  package var isInForce: Bool { validUntil == nil }

  package func covers(_ sequence: Int64) -> Bool {
    sequence >= validFrom && validUntil.map { sequence < $0 } ?? true
  }
}
