import Domain

/// What must hold in a billing export: the signed manifest names every file with its digest.
struct ExportChecks {
  let basis: BundleBasis
  private static let manifest = "manifest"

  /// Every file that is no document, key or part of the seal.
  var payloadNames: Set<String> {
    let names = basis.files.paths.map(\.text).filter { name in
      !name.hasPrefix("keys/") && !name.hasPrefix("\(Self.manifest).")
        && !name.hasPrefix("\(BundleLayout.provenance).") && name != BundleLayout.readme
        && !BundleLayout.sealAndLog.contains(name)
    }
    return Set(names)
  }

  func run(
    _ report: inout BundleReport
  ) -> [(name: String, document: SignedDocument)]? {
    let manifest = report.check(
      "signatures", { "\($0.principal) signed the manifest" },
      { try basis.installDocument(Self.manifest, .export) })
    guard let manifest else { return nil }
    report.check("manifest", "it names every file with its digest") {
      let digests = try named(in: manifest.payload)
      for path in payloadNames.sorted() {
        guard digests[path] == basis.files.digest(of: path) else {
          throw EvidenceError(path, "the manifest does not name it with this digest")
        }
      }
      if let missing = digests.keys.sorted().first(where: { !payloadNames.contains($0) }) {
        throw EvidenceError(missing, "the manifest names it, and it is missing")
      }
    }
    return [(Self.manifest, manifest)]
  }

  /// `files: [{name, sha256, …}]`
  private func named(in payload: [UInt8]) throws -> [String: String] {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: payload)
    } catch {
      throw EvidenceError("manifest.json", "\(error)")
    }
    guard value["install_id"]?.text == basis.provenance.installID,
      let elements = value["files"]?.elements
    else {
      throw EvidenceError("manifest.json", "it is of another installation, or names no files")
    }
    var digests: [String: String] = [:]
    for element in elements {
      guard let name = element["name"]?.text, let digest = element["sha256"]?.text,
        digests.updateValue(digest, forKey: name) == nil
      else { throw EvidenceError("manifest.json", "its list of files is not in form") }
    }
    return digests
  }
}
