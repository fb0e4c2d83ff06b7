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

  /// A file that the bundle's folder has already, too large to be held.
  package mutating func list(_ path: String, sha256: String) throws {
    try files.list(path, sha256: sha256)
  }

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
    for file in try seal(installKey.publicKey, documents).keyFiles() {
      try sealed.add(file.path, file.bytes)
    }
    let origin = try SignedDocument.sign(
      .statement, provenance.statement(of: sealed), as: provenance.principal, with: installKey)
    for (path, bytes) in BundleLayout.files(of: origin, named: BundleLayout.provenance) {
      try sealed.add(path, bytes)
    }
    let all = documents + [(BundleLayout.provenance, origin)]
    try sealed.add(BundleLayout.readme, seal(installKey.publicKey, all).readme)
    let sums = BundleSums.text(of: sealed)
    let signature = try SSHSignature.sign(sums, in: .evidence, with: installKey)
    try sealed.add(BundleLayout.sumsSignature, try installKey.signature(for: sums))
    try sealed.add(BundleLayout.sumsSSHSignature, Array(signature.armored.utf8))
    try sealed.add(BundleLayout.sums, sums)
    return sealed
  }

  private func seal(
    _ installKey: PublicKey, _ documents: [(name: String, document: SignedDocument)]
  ) -> BundleSeal {
    BundleSeal(
      provenance: provenance, installKey: installKey, documents: documents, windows: windows)
  }
}
