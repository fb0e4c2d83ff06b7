@testable import Evidence

extension BundleFiles {
  func removing(_ path: BundlePath) throws -> BundleFiles {
    var files = BundleFiles()
    for other in paths where other != path { try files.add(other.text, self[other] ?? []) }
    return files
  }

  func replacing(_ path: BundlePath, with bytes: [UInt8]) throws -> BundleFiles {
    var files = try removing(path)
    try files.add(path.text, bytes)
    return files
  }

  /// What somebody with the installation's key could make of the files: digests and seal fit again.
  func resealed(with key: SigningKey = SampleAction.install) throws -> BundleFiles {
    var files = BundleFiles()
    for path in paths where !BundleLayout.isSeal(path) {
      try files.add(path.text, self[path] ?? [])
    }
    let sums = BundleSums.text(of: files)
    try files.add(BundleLayout.sums, sums)
    try files.add(BundleLayout.sumsSignature, try key.signature(for: sums))
    let signature = try SSHSignature.sign(sums, in: .evidence, with: key)
    try files.add(BundleLayout.sumsSSHSignature, Array(signature.armored.utf8))
    return files
  }
}
