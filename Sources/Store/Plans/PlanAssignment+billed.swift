import Domain
import GRDB

extension PlanAssignment {
  /// What was billed for good is not billed again otherwise: a plan changes after the last month
  /// whose final bill was handed out.
  func requireUnbilled(_ db: Database) throws {
    let billed = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(x.period) FROM export x JOIN tenant t ON t.tenant_id = ?1
          WHERE x.state = 'final' AND x.outcome IN ('created', 'repeated') AND x.period >= ?2
            AND x.scope IN ('all', 'partner:' || t.partner_id, 'tenant:' || t.tenant_id)
          """), arguments: [tenantID.rawValue, from.month.description])
    guard let billed, let period = BillingPeriod(billed) else { return }
    throw StoreError.refused(
      what:
        "\(tenantID) was billed for \(period) for good, and its plan is to change from \(from) on",
      remedy: "Change it from \(period.next.firstDay) on.")
  }
}
