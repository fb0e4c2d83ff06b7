/// What an action begins from: it is refused when this has changed meanwhile.
package struct PreState: Equatable, Sendable {
  /// The row version of a tenant; 0 where there is no row.
  package var version: Int64
  /// Of the state's document, SHA-256 in lower-case hexadecimal.
  package var digest: String

  package init(version: Int64, digest: String) {
    self.version = version
    self.digest = digest
  }
}
