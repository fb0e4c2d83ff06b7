package import Domain
package import Evidence
package import Store

extension Attestor {
  /// What the store needs of cryptography, made of `Evidence`.
  package init(
    installKey: SigningKey, random: @escaping @Sendable (Int) -> [UInt8], programVersion: String
  ) {
    let line = SSHKey.ed25519(installKey.publicKey)
    self.init(
      installKey: SignerKey(
        id: SigningKeyID(line.keyID.rawValue), operatorID: nil, line: line.line, validFrom: 0),
      random: random, programVersion: programVersion, requireKey: {}
    ) { kind, payload in
      guard let type = PayloadType(rawValue: kind.payloadType) else {
        throw StatementError("it is of the kind \(kind.rawValue), which nobody signs")
      }
      return try installKey.sign(type, payload)
    }
  }

  /// One that checks what was signed, and signs nothing: the private half is not at hand.
  ///
  /// - Parameter refusal: what whoever needs that half is told.
  package static func checking(
    _ installKey: SignerKey, random: @escaping @Sendable (Int) -> [UInt8] = { _ in [] },
    programVersion: String,
    refusal: any Error = StatementError(
      "the installation's key is missing, and without it nothing is signed")
  ) -> Attestor {
    Attestor(
      installKey: installKey, random: random, programVersion: programVersion,
      requireKey: { throw refusal }
    ) { _, _ in throw refusal }
  }

  private init(
    installKey: SignerKey, random: @escaping @Sendable (Int) -> [UInt8], programVersion: String,
    requireKey: @escaping @Sendable () throws -> Void,
    sign: @escaping @Sendable (SignedStatement.Kind, [UInt8]) throws -> [UInt8]
  ) {
    self.init(
      digest: { ContentDigest.sha256($0) },
      emptyHead: AuditHead(size: 0, link: AuditChain.start.bytes, peaks: []),
      append: Self.append, root: Self.root, isValid: Self.isValid, sign: sign,
      requireKey: requireKey, installKey: installKey, random: random, programVersion: programVersion
    )
  }

  private static func append(
    _ head: AuditHead, _ body: [UInt8]
  ) -> (leaf: [UInt8], head: AuditHead)? {
    guard var tree = frontier(head), let link = Digest256(head.link) else { return nil }
    let leaf = MerkleHash.leaf(body)
    tree.append(leaf)
    return (
      leaf.bytes,
      AuditHead(
        size: Int64(tree.size), link: AuditChain.link(after: link, leaf: leaf).bytes,
        peaks: tree.peaks.flatMap(\.bytes))
    )
  }

  private static func root(_ head: AuditHead) -> String {
    frontier(head)?.root.description ?? ""
  }

  private static func frontier(_ head: AuditHead) -> MerkleFrontier? {
    let peaks = stride(from: 0, to: head.peaks.count, by: 32).compactMap {
      Digest256(head.peaks[$0..<min($0 + 32, head.peaks.count)])
    }
    return MerkleFrontier(size: Int(head.size), peaks: peaks)
  }

  static func isValid(
    _ kind: SignedStatement.Kind, _ signed: SignedPayload, _ keyLine: String
  ) -> Bool {
    guard let key = SSHKey(line: keyLine), let type = PayloadType(rawValue: kind.payloadType)
    else { return false }
    switch signed.form {
    case .dsse:
      return key.plainKey?.isValid(
        signed.signature, for: PreAuthentication.encode(type: type, payload: signed.payload))
        ?? false
    case .ssh:
      guard kind == .approval, let signature = SSHSignature(armored: signed.signature) else {
        return false
      }
      return signature.isValid(for: signed.payload, in: .approval, by: key)
    }
  }
}
