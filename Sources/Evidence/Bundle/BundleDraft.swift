/// A bundle in the making: what happened is added, then `sealed` makes the files that let anyone
/// check it.
package struct BundleDraft {
  private let provenance: Provenance
  private var files = BundleFiles()
  private var windows: [KeyWindow] = []
  private var documents: [(name: String, document: SignedDocument)] = []

  package init(_ provenance: Provenance) { self.provenance = provenance }

  /// A signed document: `request`, `approval-1`, `execution`, `manifest`.
  package mutating func add(_ document: SignedDocument, named name: String) throws {
    for (path, bytes) in BundleLayout.files(of: document, named: name) {
      try files.add(path, bytes)
    }
    documents.append((name, document))
  }

  /// Any other file, as `policy/bundle.rego` or `usage.csv`.
  package mutating func add(_ path: String, _ bytes: [UInt8]) throws { try files.add(path, bytes) }

  /// The proof that the act stands in the audit log, and the checkpoint it leads to.
  package mutating func add(_ proof: LogProof) throws {
    try files.add(BundleLayout.proof, Array(proof.encoded.utf8))
    try files.add(BundleLayout.checkpoint, Array(proof.checkpoint.encoded.utf8))
  }

  /// The keys of everybody who signed, the install key among them, with their windows.
  package mutating func add(_ history: [KeyWindow]) { windows += history }

  /// The whole bundle. The same draft gives the same bytes.
  package func sealed(with installKey: SigningKey) throws -> BundleFiles {
    var sealed = files
    try addKeys(signers(with: installKey), to: &sealed)
    let attested = try addProvenance(to: &sealed, installKey)
    let readme = BundleReadme(
      provenance: provenance, installKey: installKey.publicKey, documents: documents + [attested])
    try sealed.add(BundleLayout.readme, Array(readme.text.utf8))
    let sums = BundleSums.text(of: sealed)
    let signature = try SSHSignature.sign(sums, in: .evidence, with: installKey)
    try sealed.add(BundleLayout.sumsSignature, try installKey.signature(for: sums))
    try sealed.add(BundleLayout.sumsSSHSignature, Array(signature.armored.utf8))
    try sealed.add(BundleLayout.sums, sums)
    return sealed
  }

  private func signers(with installKey: SigningKey) -> [(principal: String, key: SSHKey)] {
    var signers = [(principal: provenance.principal, key: SSHKey.ed25519(installKey.publicKey))]
    for (_, document) in documents
    where !signers.contains(where: {
      $0.principal == document.principal && $0.key == document.key
    }) {
      signers.append((document.principal, document.key))
    }
    return signers
  }

  private func addKeys(
    _ keys: [(principal: String, key: SSHKey)], to sealed: inout BundleFiles
  ) throws {
    for (principal, key) in keys {
      guard windows.contains(where: { $0.principal == principal && $0.key == key }) else {
        throw EvidenceError("the bundle", "the history has no key \(key.keyID) of \(principal)")
      }
      guard let plain = key.plainKey else { continue }
      try sealed.add(BundleLayout.keyFile(principal), Array(plain.pem.utf8))
    }
    try sealed.add(BundleLayout.allowedSigners, KeyFiles.allowedSigners(keys))
    try sealed.add(BundleLayout.history, KeyFiles.history(windows))
  }

  private func addProvenance(
    to sealed: inout BundleFiles, _ installKey: SigningKey
  ) throws -> (name: String, document: SignedDocument) {
    let document = try SignedDocument.sign(
      .statement, provenance.statement(of: sealed), as: provenance.principal, with: installKey)
    for (path, bytes) in BundleLayout.files(of: document, named: BundleLayout.provenance) {
      try sealed.add(path, bytes)
    }
    return (BundleLayout.provenance, document)
  }
}
