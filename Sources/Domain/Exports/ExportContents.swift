/// What a bundle says of itself in its manifest.
package struct ExportContents: Equatable, Sendable {
  package var state: BillState
  package var watermark: Int64
  package var invoices: Int64
  /// Of the file that was asked for, without a header.
  package var rows: Int64
  package var total: Money
  /// SHA-256 of that file; equal digests are equal exports.
  package var fileDigest: String
  /// SHA-256 of the manifest, by which the next export of the scope names this one.
  package var manifestDigest: String
  /// The manifest of the export before it in the same scope; `nil` begins the chain.
  package var previous: String?

  package init(
    state: BillState, watermark: Int64, invoices: Int64, rows: Int64, total: Money,
    fileDigest: String, manifestDigest: String, previous: String?
  ) {
    self.state = state
    self.watermark = watermark
    self.invoices = invoices
    self.rows = rows
    self.total = total
    self.fileDigest = fileDigest
    self.manifestDigest = manifestDigest
    self.previous = previous
  }
}
