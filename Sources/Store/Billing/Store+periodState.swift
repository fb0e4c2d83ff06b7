package import Domain
internal import GRDB

extension Store {
  /// Whether the bills of a period are final, by its row. A period that has no row, since all its
  /// usage was seeded or it had none, gets one; and it is closed if it ended at or before `limit`,
  /// as the worker would close it.
  package func billState(of period: BillingPeriod, closedBefore limit: Timestamp) throws
    -> BillState
  {
    if try isClosed(period) { return .final }
    guard period.endDay.start <= limit else { return .provisional }
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO billing_period VALUES (?1, 'closed', ?2)
          ON CONFLICT DO UPDATE SET state = 'closed', closed_at = ?2 WHERE state = 'open'
          """, arguments: [period.description, limit.microseconds])
    }
    return .final
  }

  private func isClosed(_ period: BillingPeriod) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM billing_period WHERE period = ? AND state = 'closed')
          """, arguments: [period.description]) ?? false
    }
  }
}
