package import Domain
import GRDB

/// How often limits, included amounts and floors were passed, and thresholds moved, in all.
package struct Breaches: Equatable, Sendable {
  package struct Kind: Hashable, Sendable {
    package var metric: LimitedMetric
    package var level: LimitLevel

    package init(metric: LimitedMetric, level: LimitLevel) {
      self.metric = metric
      self.level = level
    }
  }

  /// Once for each tenant, metric, period, plan version and level.
  package var limits: [Kind: Int64] = [:]
  /// Tenants and months in which use went beyond what the plan includes.
  package var overages: [Meter: Int64] = [:]
  /// Tenants and months in which the margin fell below the tier's floor.
  package var marginFloors: Int64 = 0
  package var guardrailsUp: Int64 = 0
  package var guardrailsDown: Int64 = 0
  package var guardrailsPinned: Int64 = 0

  package init() {}

  init(_ db: Database) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT metric, count(*) FILTER (WHERE fired >= 1), count(*) FILTER (WHERE fired >= 2)
        FROM limit_watch GROUP BY 1
        """)
    {
      guard let metric = LimitedMetric(rawValue: row[0]) else { continue }
      limits[Kind(metric: metric, level: .soft)] = row[1]
      limits[Kind(metric: metric, level: .hard)] = row[2]
    }
    for row in try Row.fetchAll(db, sql: "SELECT metric, count(*) FROM overage GROUP BY 1") {
      if let meter = Meter(rawValue: row[0]) { overages[meter] = row[1] }
    }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM margin_watch WHERE has_fired = 1),
          ifnull(sum(ups), 0), ifnull(sum(downs), 0), ifnull(sum(pins), 0) FROM guardrail
        """)
    guard let row else { return }
    (marginFloors, guardrailsUp, guardrailsDown, guardrailsPinned) = (
      row[0], row[1], row[2], row[3]
    )
  }
}
