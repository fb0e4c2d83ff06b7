import Domain
package import Evidence
package import Store

extension PrivilegedActions {
  /// The bundle of a request that is over, from the stored bytes alone: made again, it is the same.
  ///
  /// - Parameter policy: the policy files, where their digest is the one that was signed.
  package func evidence(
    of record: RequestRecord, policy: [UInt8]?, sealedWith installKey: SigningKey
  ) throws -> BundleFiles {
    guard let execution = record.executions.last else {
      throw Self.refused(
        "The request \"\(record.id)\" is \(record.state.rawValue): nothing was done or denied, so "
          + "there is no evidence yet", "Export it once it is executed or denied.")
    }
    let keys = try store.signerKeys()
    let statement = record.statement
    let policyText = policy.flatMap {
      attestor.digest($0) == statement.policy.policyDigest ? $0 : nil
    }
    return try ActionEvidence(
      request: try document(record.signed, .request, key: statement.requesterKey, keys),
      approvals: try zip(record.request.approvals, record.approvals).map { approval, signed in
        try document(signed, .approval, key: approval.key, keys)
      },
      execution: try document(
        SignedPayload(payload: execution.payload, signature: execution.signature), .execution,
        key: try keyOfInstallation(at: execution.statement.auditSequence, keys), keys),
      policy: policyText, policyInput: Array(record.policyInput.utf8),
      display: Array(record.display.utf8), before: Array(record.beforeState.utf8),
      after: Array(execution.afterState.utf8), attachment: record.attachment.map { Array($0.utf8) },
      proof: try proof(of: execution.statement.auditSequence, with: installKey),
      history: try windows(of: record, keys)
    ).bundle(sealedWith: installKey)
  }

  private func document(
    _ signed: SignedPayload, _ kind: SignedStatement.Kind, key: SigningKeyID, _ keys: [SignerKey]
  ) throws -> SignedDocument {
    guard let signer = keys.first(where: { $0.id == key }),
      let document = SignedDocument(signed, kind, by: signer, installID: store.install.id)
    else { throw StatementError("its key \(key) is not known, or its signature is not in form") }
    return document
  }

  /// The installation's key of that place in the log.
  private func keyOfInstallation(at sequence: Int64, _ keys: [SignerKey]) throws -> SigningKeyID {
    guard let key = keys.first(where: { $0.operatorID == nil && $0.covers(sequence) }) else {
      throw StatementError("the installation had no key at entry \(sequence)")
    }
    return key.id
  }

  private func windows(of record: RequestRecord, _ keys: [SignerKey]) throws -> [KeyWindow] {
    let people = [record.statement.requester] + record.request.approvals.map(\.approver)
    return try keys.filter { key in key.operatorID.map(people.contains) ?? true }.map { key in
      guard let window = KeyWindow(key, installID: store.install.id) else {
        throw StatementError("the key \(key.id) is not in form")
      }
      return window
    }
  }
}
