/// That the installation vouches for every byte, and which installation it is. Nothing of a bundle
/// is read before that but its installation's key.
struct SealChecks {
  let files: BundleFiles
  /// The fingerprint that the reader knows; `nil` if none.
  let trusted: KeyID?

  /// The key that sealed the files; `nil` if they are not sealed.
  func run(_ report: inout BundleReport) -> PublicKey? {
    let key = report.check("digests", { _ in "SHA256SUMS names every file with its digest" }) {
      try requireDigests()
      return try installKey()
    }
    guard let key else { return nil }
    report.installKey = key.keyID
    let seal: Void? = report.check(
      "seal", { _ in "the installation's key signed SHA256SUMS, in both forms" },
      { try requireSignatures(by: key) })
    report.check("installation", comparison(with: key.keyID)) {
      guard trusted == nil || trusted == key.keyID else {
        throw EvidenceError(
          BundleLayout.installKey,
          "its fingerprint is \(key.keyID), trusted is \(trusted ?? key.keyID)")
      }
    }
    return seal == nil ? nil : key
  }

  private func installKey() throws -> PublicKey {
    let text = String(decoding: try bytes(BundleLayout.installKey), as: UTF8.self)
    guard let key = PublicKey(pem: text) else {
      throw EvidenceError(BundleLayout.installKey, "it is no Ed25519 key in PEM")
    }
    return key
  }

  private func requireDigests() throws {
    let listed = try bytes(BundleLayout.sums)
    let actual = BundleSums.text(of: files)
    guard listed != actual else { return }
    let lines = Self.lines(listed)
    let known = Set(lines)
    let differing = Self.lines(actual).first { !known.contains($0) } ?? lines.last ?? ""
    throw EvidenceError(
      BundleLayout.sums,
      "a file was changed, added or removed, the first is \(differing.dropFirst(66))")
  }

  private func requireSignatures(by key: PublicKey) throws {
    let sums = try bytes(BundleLayout.sums)
    guard key.isValid(try bytes(BundleLayout.sumsSignature), for: sums) else {
      throw EvidenceError(
        BundleLayout.sumsSignature, "the installation's key did not sign SHA256SUMS")
    }
    guard let signature = SSHSignature(armored: try bytes(BundleLayout.sumsSSHSignature)),
      signature.isValid(for: sums, in: .evidence, by: .ed25519(key))
    else {
      throw EvidenceError(
        BundleLayout.sumsSSHSignature, "the installation's key did not sign SHA256SUMS")
    }
  }

  private func comparison(with found: KeyID) -> String {
    trusted == nil
      ? "\(found), compared with no key that is known: give --install-key"
      : "\(found), the key that is trusted"
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    guard let bytes = files[path] else { throw EvidenceError(path, "it is missing") }
    return bytes
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
