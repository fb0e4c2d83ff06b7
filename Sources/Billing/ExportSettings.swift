package import Domain
import Store

/// What all exports of a run have in common.
package struct ExportSettings: Sendable {
  /// The legal name of whoever issues the bills; FOCUS wants it as issuer and provider.
  package var issuer: String
  /// How long after its end a period stays open, in seconds: the worker's own value.
  package var openAfterEnd: Int64
  /// The digest of each plan version's file.
  package var planDigests: [PlanID: String]
  /// A word that no other run uses, in the name of the draft.
  package var mark: String
  /// Rows of a scope that stand in the store without an execution record, in words.
  package var unattested: @Sendable (ExportScope) throws -> [String]

  package init(
    issuer: String, openAfterEnd: Int64, planDigests: [PlanID: String], mark: String,
    unattested: @escaping @Sendable (ExportScope) throws -> [String]
  ) {
    self.issuer = issuer
    self.openAfterEnd = openAfterEnd
    self.planDigests = planDigests
    self.mark = mark
    self.unattested = unattested
  }

  func checkAttested(_ scope: ExportScope) throws {
    let rows = try unattested(scope)
    guard rows.isEmpty else {
      throw BillingError.unattested(count: Int64(rows.count), named: Array(rows.prefix(5)))
    }
  }

  func manifest(
    of written: WrittenFile, _ request: ExportRequest, install: Install, previous: String?
  ) -> Manifest {
    let sum = written.sum
    return Manifest(
      installID: install.id, scope: request.scope, period: request.period, state: written.state,
      format: request.format, currency: install.currency, watermark: sum.watermark,
      invoices: sum.invoices, total: sum.total, unrated: sum.unrated,
      plans: sum.plans.sorted().map {
        Manifest.PlanVersion(plan: $0, sha256: planDigests[$0] ?? "")
      }, file: written.file, previous: previous)
  }
}
