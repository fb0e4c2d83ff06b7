/// `SHA256SUMS`, as `sha256sum` writes it, with every file but those made from it.
enum BundleSums {
  static func text(of files: BundleFiles) -> [UInt8] {
    let lines = files.paths.filter { !BundleLayout.isSeal($0) }
      .map { "\(files.digest(of: $0))  \($0)\n" }
    return Array(lines.joined().utf8)
  }
}
