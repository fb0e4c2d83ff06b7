import Domain

/// Checks a bundle completely, without a store: every digest, every signature, who signed with which
/// key and when, that it stands in the log, and that nothing is missing or too much.
package struct BundleVerifier {
  private let files: BundleFiles
  private let trusted: KeyID?

  /// - Parameter installKey: the fingerprint that was learnt on another way; without it the report
  ///   says that the key is not compared with any.
  package static func verify(_ files: BundleFiles, installKey: KeyID? = nil) -> BundleReport {
    var report = BundleReport()
    BundleVerifier(files: files, trusted: installKey).run(&report)
    return report
  }

  /// Reads a folder or an archive and checks it; one that cannot be read is reported as such.
  package static func verify(path: String, installKey: KeyID? = nil) -> BundleReport {
    var report = BundleReport()
    let files = report.check("files", { _ in path }, { try BundleReader.read(path) })
    if let files { BundleVerifier(files: files, trusted: installKey).run(&report) }
    return report
  }

  private func run(_ report: inout BundleReport) {
    guard let installKey = SealChecks(files: files, trusted: trusted).run(&report),
      let basis = report.check(
        "form", { _ in "\(files.paths.count) files, \(files.byteCount) bytes" },
        { try BundleBasis(files, installKey: installKey) })
    else { return }
    report.kind = basis.provenance.kind
    let documents: [(name: String, document: SignedDocument)]?
    let named: Set<String>
    switch basis.provenance.kind {
    case .action:
      documents = ActionChecks(basis: basis).run(&report)
      named = ActionChecks.fileNames
    case .export:
      let checks = ExportChecks(basis: basis)
      documents = checks.run(&report)
      named = checks.payloadNames
    }
    checkLog(basis, &report)
    guard let documents else { return }
    report.check("layout", "every file is known, none is missing") {
      try checkRest(basis, documents, named)
    }
  }

  private func checkLog(_ basis: BundleBasis, _ report: inout BundleReport) {
    guard let proof = basis.proof else { return }
    let checkpoint = proof.checkpoint.checkpoint
    report.check("log", "entry \(proof.index) of \(checkpoint.size) entries, proven") {
      guard proof.isIncluded else {
        throw EvidenceError(BundleLayout.proof, "the path does not lead to the root")
      }
      guard try basis.bytes(BundleLayout.checkpoint) == Array(proof.checkpoint.encoded.utf8) else {
        throw EvidenceError(BundleLayout.checkpoint, "it is not the one in the proof")
      }
      guard
        checkpoint.origin
          == Checkpoint.origin(
            installID: basis.provenance.installID, epoch: basis.provenance.epoch)
      else { throw EvidenceError(BundleLayout.checkpoint, "it is of another log") }
      guard proof.checkpoint.isSigned(by: basis.installKey) else {
        throw EvidenceError(BundleLayout.checkpoint, "the installation's key did not sign it")
      }
    }
  }

  /// The provenance, the files that follow from others, and that there are no more.
  private func checkRest(
    _ basis: BundleBasis, _ documents: [(name: String, document: SignedDocument)],
    _ named: Set<String>
  ) throws {
    let origin = try basis.installDocument(BundleLayout.provenance, .statement)
    guard origin.payload == basis.provenance.statement(of: basis.files) else {
      throw EvidenceError(
        "\(BundleLayout.provenance).json", "it does not name the bundle's files and digests")
    }
    let all = documents + [(BundleLayout.provenance, origin)]
    func seal(_ documents: [(name: String, document: SignedDocument)]) -> BundleSeal {
      BundleSeal(
        provenance: basis.provenance, installKey: basis.installKey, documents: documents,
        windows: basis.windows)
    }
    var expected = try seal(documents).keyFiles()
    expected.append((BundleLayout.readme, seal(all).readme))
    for (name, document) in all {
      expected += BundleLayout.files(of: document, named: name).map { (path: $0.0, bytes: $0.1) }
    }
    for (path, bytes) in expected where try basis.bytes(path) != bytes {
      throw EvidenceError(path, "it does not follow from the rest of the bundle")
    }
    let known = named.union(expected.map(\.path)).union(BundleLayout.sealAndLog)
    if let path = basis.files.paths.first(where: { !known.contains($0.text) }) {
      throw EvidenceError(path.text, "no such file belongs in this bundle")
    }
  }
}
