package import Domain
import Evidence

/// What a bundle says of itself: equal bills after the same bundle give the same bytes, so there
/// is no time in it, and nothing of the machine.
package struct Manifest: Equatable, Sendable {
  package struct PlanVersion: Equatable, Sendable {
    package let plan: PlanID
    /// Of the plan's file, as it was published.
    package let sha256: String
  }

  package let installID: String
  package let scope: ExportScope
  package let period: BillingPeriod
  package let state: BillState
  package let format: ExportFormat
  package let currency: Currency
  package let watermark: Int64
  package let invoices: Int64
  package let total: Money
  /// Bills with usage that no line bills.
  package let unrated: Int64
  package let plans: [PlanVersion]
  package let file: ManifestFile
  /// SHA-256 of the manifest before it in the scope's chain.
  package let previous: String?

  static let name = "manifest.json"
  static let schema = "switchboard-export/1"

  /// SHA-256 of its bytes, by which the next bundle names it.
  package var digest: String { ContentDigest.sha256(bytes) }

  package func contents(digest: String) -> ExportContents {
    ExportContents(
      state: state, watermark: watermark, invoices: invoices, rows: file.rows, total: total,
      fileDigest: file.sha256, manifestDigest: digest, previous: previous)
  }
}
