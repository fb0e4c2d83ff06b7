package import Domain
internal import GRDB

extension Store {
  /// The billing periods that have had usage: whether each is closed.
  package func billingPeriods() throws -> [BillingPeriod: Bool] {
    try read(Self.billingPeriods)
  }

  static func billingPeriods(_ db: Database) throws -> [BillingPeriod: Bool] {
    let rows = try Row.fetchAll(db, sql: "SELECT period, state FROM billing_period")
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        BillingPeriod(row["period"] as String).map { ($0, row["state"] == "closed") }
      })
  }
}
