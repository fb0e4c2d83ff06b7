import Evidence

/// The link from a bundle to the one before it, looked for in the folders beside it.
struct ChainLink {
  let manifest: Manifest
  let folder: String

  /// What was found, and a sentence about it.
  func find() -> (ExportVerification.Chain, String) {
    guard let previous = manifest.previous else {
      return (.first, "the first export for \(manifest.scope)")
    }
    let line = "\(previous)  \(Manifest.name)"
    for name in FolderNames.names(in: parent) ?? [] {
      let other = "\(parent)/\(name)"
      guard let found = try? SmallFile.read("\(other)/\(Manifest.name)") else { continue }
      if ContentDigest.sha256(found) == previous {
        return (.linked, "the bundle before it is \(name)")
      }
      let sums = (try? SmallFile.read("\(other)/SHA256SUMS")) ?? []
      if String(decoding: sums, as: UTF8.self).split(separator: "\n").contains(where: { $0 == line }
      ) {
        return (.broken, "the bundle before it, \(name), was changed after it was sealed")
      }
    }
    return (
      .absent,
      "the bundle before it, whose manifest has the digest \(previous), does not lie beside it"
    )
  }

  private var parent: String {
    guard let slash = folder.lastIndex(of: "/") else { return "." }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}
