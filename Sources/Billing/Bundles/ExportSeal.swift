package import Domain

/// Signs a bundle's folder.
package struct ExportSeal {
  /// Writes the manifest and all that proves it into the folder.
  package let sign: (SealedExport, _ folder: String) throws -> Void

  package init(sign: @escaping (SealedExport, _ folder: String) throws -> Void) {
    self.sign = sign
  }
}

/// What is signed: a manifest and how the register knows it.
package struct SealedExport {
  package let manifest: Manifest
  package let record: ExportRecord
  /// The first record with this manifest; the bundle is dated by it, so that it can be made again.
  package let first: ExportRecord
}
