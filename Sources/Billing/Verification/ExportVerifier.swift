import Domain
package import Evidence

/// Checks an export bundle completely, without a store: seal, signatures and log by `Evidence`,
/// then what the file says, row by row, against the manifest, and the link to the bundle before.
package struct ExportVerifier {
  private let folder: String

  /// - Parameter installKey: the fingerprint that was learnt on another way.
  package static func verify(_ path: String, installKey: KeyID? = nil) -> ExportVerification {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return ExportVerifier(folder: folder).run(installKey)
  }

  private func run(_ trusted: KeyID?) -> ExportVerification {
    var result = ExportVerification()
    let report = BundleVerifier.verify(path: folder, installKey: trusted)
    result.installKey = report.installKey?.rawValue
    for check in report.checks {
      result.check(check.name) {
        guard check.passed else { throw BundleProblem(check.detail) }
        return check.detail
      }
    }
    result.check("kind") {
      guard report.kind == .export else {
        throw BundleProblem("it is not a billing export; see `switchboard evidence verify`")
      }
      return "a billing export"
    }
    guard result.isValid else { return result }
    var (manifest, digest): (Manifest?, String?)
    result.check("manifest of the export") {
      let bytes = try SmallFile.read("\(folder)/\(Manifest.name)")
      let read = try Manifest(parsing: bytes)
      (manifest, digest) = (read, ContentDigest.sha256(bytes))
      return "\(read.format) of \(read.period) for \(read.scope), \(read.state.rawValue)"
    }
    guard let manifest else { return result }
    (result.manifest, result.manifestDigest) = (manifest, digest)
    result.check("contents") { try ContentCheck(manifest: manifest, folder: folder).run() }
    let (chain, detail) = ChainLink(manifest: manifest, folder: folder).find()
    result.chain = chain
    result.check("chain") {
      if chain == .broken { throw BundleProblem(detail) }
      return detail
    }
    return result
  }
}

/// A sentence that says why a check failed.
struct BundleProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
