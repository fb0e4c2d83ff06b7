/// That the installation vouches for every byte, and which installation it is.
struct SealChecks {
  let basis: BundleBasis
  /// The fingerprint that the reader knows; `nil` if none.
  let trusted: KeyID?

  func run(_ report: inout BundleReport) {
    checkDigests(&report)
    checkSignatures(&report)
    checkInstallKey(&report)
  }

  private func checkDigests(_ report: inout BundleReport) {
    report.check("digests", "SHA256SUMS names every file with its digest") {
      guard try basis.bytes(BundleLayout.sums) == BundleSums.text(of: basis.files) else {
        throw EvidenceError(
          BundleLayout.sums, "a file was changed, added or removed: \(mismatch)")
      }
    }
  }

  private func checkSignatures(_ report: inout BundleReport) {
    report.check("seal", "\(basis.provenance.principal) signed SHA256SUMS, in both forms") {
      let sums = try basis.bytes(BundleLayout.sums)
      guard basis.installKey.isValid(try basis.bytes(BundleLayout.sumsSignature), for: sums) else {
        throw EvidenceError(
          BundleLayout.sumsSignature, "the installation's key did not sign SHA256SUMS")
      }
      let armored = try basis.bytes(BundleLayout.sumsSSHSignature)
      guard let signature = SSHSignature(armored: armored),
        signature.isValid(for: sums, in: .evidence, by: .ed25519(basis.installKey))
      else {
        throw EvidenceError(
          BundleLayout.sumsSSHSignature, "the installation's key did not sign SHA256SUMS")
      }
    }
  }

  /// The first path whose digest is not the one that is listed.
  private var mismatch: String {
    let listed = Set(
      String(decoding: basis.files[BundleLayout.sums] ?? [], as: UTF8.self).split(separator: "\n"))
    let actual = String(decoding: BundleSums.text(of: basis.files), as: UTF8.self)
      .split(separator: "\n")
    let line = actual.first { !listed.contains($0) } ?? listed.subtracting(actual).min() ?? ""
    return String(line.dropFirst(66))
  }

  private func checkInstallKey(_ report: inout BundleReport) {
    let found = basis.installKey.keyID
    report.check(
      "installation",
      trusted == nil
        ? "\(found), compared with no key that is known: give --install-key"
        : "\(found), the key that is trusted"
    ) {
      guard trusted == nil || trusted == found else {
        throw EvidenceError(
          BundleLayout.installKey, "its fingerprint is \(found), trusted is \(trusted ?? found)")
      }
    }
  }
}
