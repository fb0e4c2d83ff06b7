package import Domain
internal import GRDB

extension Store {
  /// Closes the open periods that ended at or before a moment, and returns all: whether each is
  /// closed.
  package func closePeriods(endedBefore limit: Timestamp) throws -> [BillingPeriod: Bool] {
    var states = try billingPeriods()
    let due = states.filter { !$0.value && $0.key.endDay.start <= limit }.keys
    guard !due.isEmpty else { return states }
    try write { db in
      for period in due {
        try db.execute(
          sql: "UPDATE billing_period SET state = 'closed', closed_at = ? WHERE period = ?",
          arguments: [limit.microseconds, period.description])
      }
    }
    for period in due { states[period] = true }
    return states
  }

  /// The billing periods that have had usage: whether each is closed.
  package func billingPeriods() throws -> [BillingPeriod: Bool] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT period, state FROM billing_period")
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in
          BillingPeriod(row["period"] as String).map { ($0, row["state"] == "closed") }
        })
    }
  }
}
