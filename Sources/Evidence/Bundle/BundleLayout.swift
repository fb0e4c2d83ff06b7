/// The names of the files in a bundle.
enum BundleLayout {
  static let readme = "README.txt"
  static let sums = "SHA256SUMS"
  static let sumsSSHSignature = "SHA256SUMS.sshsig"
  static let sumsSignature = "SHA256SUMS.sig"
  static let proof = "audit.tlog-proof"
  static let checkpoint = "checkpoint"
  static let allowedSigners = "keys/allowed_signers"
  static let history = "keys/history.json"
  static let installKey = "keys/install.pub.pem"
  /// The installation's key of the time of the act, where another one sealed the bundle since.
  static let formerInstallKey = "keys/install-former.pub.pem"
  static let provenance = "provenance"

  /// - Parameter seal: the key that sealed the bundle.
  static func keyFile(_ principal: String, _ key: SSHKey, seal: PublicKey) -> String {
    guard principal.hasPrefix("install@") else {
      return "keys/op-\(shortened(principal)).pub.pem"
    }
    return key == .ed25519(seal) ? installKey : formerInstallKey
  }

  static let sealAndLog: Set = [sums, sumsSignature, sumsSSHSignature, proof, checkpoint]

  /// The files that `SHA256SUMS` cannot name, since they are made from it.
  static func isSeal(_ path: BundlePath) -> Bool {
    [sums, sumsSSHSignature, sumsSignature].contains(path.text)
  }

  /// The files that the provenance cannot name.
  static func isUnattested(_ path: BundlePath) -> Bool {
    isSeal(path) || path.text == readme
      || (path.folder == nil && path.text.hasPrefix("\(provenance)."))
  }

  /// The files of a signed document. A plain signature stands beside the bytes it is over.
  static func files(of document: SignedDocument, named name: String) -> [(String, [UInt8])] {
    let payload = ("\(name).json", document.payload)
    switch document.signature {
    case .plain(let bytes):
      let envelope = Envelope(
        type: document.type, payload: document.payload,
        signatures: [.init(keyID: document.key.keyID, bytes: bytes)])
      return [
        payload, ("\(name).pae", document.signedBytes), ("\(name).sig", bytes),
        ("\(name).dsse.json", envelope.json),
      ]
    case .ssh(let signature):
      return [payload, ("\(name).sshsig", Array(signature.armored.utf8))]
    }
  }

  /// An archive holds names of 100 bytes; a longer operator's name is cut and marked by its digest.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > 64 else { return name }
    return name.prefix(40) + "-" + ContentDigest.sha256(name.utf8).prefix(16)
  }
}
