/// What becomes of an export or a check that the console has asked for.
package enum ExportNews: Equatable, Sendable {
  /// Tenants billed, of how many.
  case progressed(Int, of: Int)
  case made(ExportRecord)
  /// It was refused, failed or was cancelled; the text says why.
  case ended(String)
  /// The bundle of a record was checked.
  case verified(Int64, ExportVerdict)
}
