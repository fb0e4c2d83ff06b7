package import Domain
internal import GRDB

/// What became of requests for exports, and of bundles that were verified.
package struct ExportFacts: Equatable, Sendable {
  package struct Requests: Hashable, Sendable {
    /// `csv`, `json` or `focus`.
    package var format: String
    package var outcome: ExportRecord.Outcome

    package init(format: String, outcome: ExportRecord.Outcome) {
      self.format = format
      self.outcome = outcome
    }
  }

  package struct Checks: Hashable, Sendable {
    package var kind: BundleCheck.Kind
    /// `nil` where everything held.
    package var failure: BundleCheck.Failure?

    package init(kind: BundleCheck.Kind, failure: BundleCheck.Failure?) {
      self.kind = kind
      self.failure = failure
    }
  }

  package var requests: [Requests: Int64] = [:]
  package var checks: [Checks: Int64] = [:]
  /// When the last bundle was made.
  package var lastAt: Timestamp?

  package init() {}
}

extension ExportFacts {
  init(_ db: Database) throws {
    for row in try Row.fetchAll(
      db, sql: "SELECT format, outcome, count(*) AS number FROM export GROUP BY 1, 2")
    {
      guard let outcome = ExportRecord.Outcome(rawValue: row["outcome"]) else { continue }
      requests[Requests(format: row["format"], outcome: outcome)] = row["number"]
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT kind, failure, count(*) AS number FROM bundle_check GROUP BY 1, 2")
    {
      guard let kind = BundleCheck.Kind(rawValue: row["kind"]) else { continue }
      let failure = (row["failure"] as String?).flatMap { BundleCheck.Failure(rawValue: $0) }
      checks[Checks(kind: kind, failure: failure)] = row["number"]
    }
    lastAt = try Int64.fetchOne(
      db, sql: "SELECT max(at) FROM export WHERE outcome IN ('created', 'repeated')"
    ).map { Timestamp(microseconds: $0) }
  }
}
