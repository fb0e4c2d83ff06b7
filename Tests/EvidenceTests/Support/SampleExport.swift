import Domain

@testable import Evidence

/// A billing export with one file beside its manifest.
struct SampleExport {
  let usage = Array("a,1\n".utf8)

  func bundle() throws -> BundleFiles {
    let manifest: JSONValue = [
      "install_id": .string(SampleAction.installID), "period": "2026-10",
      "files": [["name": "usage.csv", "sha256": .string(ContentDigest.sha256(usage))]],
    ]
    let principal = "install@\(SampleAction.installID)"
    var draft = BundleDraft(
      Provenance(
        kind: .export, installID: SampleAction.installID, epoch: 1, programVersion: "1.0.0",
        madeAt: Timestamp(seconds: 1_764_000_000)))
    try draft.add(
      try SignedDocument.sign(
        .export, Array(manifest.description.utf8), as: principal, with: SampleAction.install),
      named: "manifest")
    try draft.add("usage.csv", usage)
    draft.add([
      KeyWindow(principal: principal, key: .ed25519(SampleAction.install.publicKey), from: 0)
    ])
    return try draft.sealed(with: SampleAction.install)
  }
}
