/// What a validation came to: a row of `validation`, for the operations screen and metrics.
package struct ValidationSummary: Equatable, Sendable {
  package let watermark: Int64
  package let buckets: Int64
  package let differing: Int64
  /// Buckets that could not be proven because files are gone.
  package let unsourced: Int64
  package let missingFiles: Int64

  package init(
    watermark: Int64, buckets: Int64, differing: Int64, unsourced: Int64, missingFiles: Int64
  ) {
    self.watermark = watermark
    self.buckets = buckets
    self.differing = differing
    self.unsourced = unsourced
    self.missingFiles = missingFiles
  }
}
