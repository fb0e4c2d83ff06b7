/// A file as the manifest names it.
package struct ManifestFile: Equatable, Sendable {
  package let name: String
  package let sha256: String
  package let bytes: Int64
  /// Without a header; lines of a bill in JSON.
  package let rows: Int64
}
