import Domain
package import Evidence

/// Signs export bundles in the layout of evidence bundles, so that the same stock tools check both
/// (`README.txt` in each says how).
package struct ExportSealer {
  let installKey: SigningKey
  let installID: String
  let epoch: Int64
  let programVersion: String
  /// The install key's window in the audit log.
  let history: [KeyWindow]
  /// The proof that an entry stands in the audit log as it was right after it.
  let proof: (_ sequence: Int64) throws -> LogProof?

  package init(
    installKey: SigningKey, installID: String, epoch: Int64, programVersion: String,
    history: [KeyWindow], proof: @escaping (_ sequence: Int64) throws -> LogProof?
  ) {
    self.installKey = installKey
    self.installID = installID
    self.epoch = epoch
    self.programVersion = programVersion
    self.history = history
    self.proof = proof
  }

  package var seal: ExportSeal { ExportSeal { try sign($0, in: $1) } }

  private func sign(_ export: SealedExport, in folder: String) throws {
    let provenance = Provenance(
      kind: .export, installID: installID, epoch: epoch, programVersion: programVersion,
      madeAt: export.first.at)
    var draft = BundleDraft(provenance)
    draft.add(history)
    try draft.add(
      SignedDocument.sign(
        .export, export.manifest.bytes, as: provenance.principal, with: installKey),
      named: "manifest")
    try draft.list(export.manifest.file.name, sha256: export.manifest.file.sha256)
    if let sequence = export.first.auditSequence, let proof = try proof(sequence) {
      try draft.add(proof)
    }
    try write(try draft.sealed(with: installKey), in: folder)
  }

  private func write(_ files: BundleFiles, in folder: String) throws {
    for path in files.paths {
      guard let bytes = files[path] else { continue }
      if let inner = path.text.split(separator: "/").dropLast().first {
        try DraftFolder.makeInner("\(folder)/\(inner)")
      }
      var file = try BundleFile(name: path.text, in: folder)
      try file.write(bytes)
      _ = try file.finish(rows: 0)
    }
  }
}
