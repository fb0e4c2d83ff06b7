/// The files of a bundle that follow from its documents, keys and origin. They are written once, and
/// made again to check them: a byte that does not follow is refused.
struct BundleSeal {
  let provenance: Provenance
  let installKey: PublicKey
  let documents: [(name: String, document: SignedDocument)]
  let windows: [KeyWindow]

  /// Everybody who signed, the installation first.
  private var signers: [(principal: String, key: SSHKey)] {
    var signers = [(principal: provenance.principal, key: SSHKey.ed25519(installKey))]
    for (_, document) in documents {
      let signer = (principal: document.principal, key: document.key)
      if !signers.contains(where: { $0 == signer }) { signers.append(signer) }
    }
    return signers
  }

  /// A former key of the installation has signed the act, and may seal nothing any more.
  private var allowed: [(principal: String, key: SSHKey)] {
    let seal = SSHKey.ed25519(installKey)
    return signers.filter { $0.principal != provenance.principal || $0.key == seal }
  }

  /// `keys/`; a key that `openssl` cannot use has no file of its own.
  func keyFiles() throws -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for (principal, key) in signers {
      guard windows.contains(where: { $0.principal == principal && $0.key == key }) else {
        throw EvidenceError(
          BundleLayout.history, "it has no key \(key.keyID) of \(principal), who signed")
      }
      guard let plain = key.plainKey else { continue }
      files.append(
        (BundleLayout.keyFile(principal, key, seal: installKey), Array(plain.pem.utf8)))
    }
    files.append((BundleLayout.allowedSigners, KeyFiles.allowedSigners(allowed)))
    files.append((BundleLayout.history, KeyFiles.history(windows)))
    return files
  }

  /// With the provenance's own document among the documents.
  var readme: [UInt8] {
    Array(
      BundleReadme(provenance: provenance, installKey: installKey, documents: documents).text.utf8)
  }
}
