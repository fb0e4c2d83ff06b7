package import Domain
package import Evidence
package import Store

/// An operator with an unlocked key: what somebody is who has just typed a passphrase.
package struct Signer: Sendable {
  package let person: Operator
  package let keyID: SigningKeyID
  private let key: SigningKey

  /// Refuses a key that is not the one with which the operator signs now.
  package init(_ person: Operator, _ key: SigningKey, in store: Store) throws {
    let line = SSHKey.ed25519(key.publicKey).line
    guard let known = try store.keyInForce(of: person.id), known.line == line else {
      throw StoreError.refused(
        what: "The key in the keyring of \(person.id) is not the one that the store knows",
        remedy: "Have the key rotated with `switchboard operator rotate \(person.id)`.")
    }
    self.person = person
    self.key = key
    keyID = known.id
  }

  func sign(_ kind: SignedStatement.Kind, _ payload: [UInt8]) throws -> SignedPayload {
    guard let type = PayloadType(rawValue: kind.payloadType) else {
      throw StatementError("it is of the kind \(kind.rawValue), which nobody signs")
    }
    return SignedPayload(payload: payload, signature: try key.sign(type, payload))
  }
}
