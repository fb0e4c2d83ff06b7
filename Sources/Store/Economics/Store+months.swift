package import Domain
import GRDB

extension Store {
  /// Writes months inside a larger transaction. An ended month that is kept counts as changed, so
  /// that it is settled again.
  static func write(_ months: [TenantMonth], running: BillingPeriod, _ db: Database) throws {
    guard !months.isEmpty else { return }
    let rows = try MonthRows(db)
    for month in months {
      try rows.put(month, tenant: month.number, isRunning: month.period == running)
    }
    for period in Set(months.map(\.period)) { try touch(period, db) }
  }

  private static func touch(_ period: BillingPeriod, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE month_state SET revision = revision + 1 WHERE period = ?"
    ).execute(arguments: [period.description])
  }

  /// Tenants that are gone have no running month.
  static func removeMonths(
    of numbers: [Int64], in period: BillingPeriod, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: "DELETE FROM tenant_month WHERE period = ? AND tenant = ?")
    for number in numbers { try statement.execute(arguments: [period.description, number]) }
  }

  /// The ended months that are kept, oldest first.
  package func monthStates() throws -> [MonthState] {
    try read { db in try Self.monthStates(db) }
  }

  static func monthStates(_ db: Database) throws -> [MonthState] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT period, cost_version, revision, settled, settled_at FROM month_state
        ORDER BY period
        """
    ).compactMap { row in
      BillingPeriod(row[0] as String).map { period in
        MonthState(
          period: period, costVersion: row[1], revision: row[2], settled: row[3],
          settledAt: (row[4] as Int64?).map { Timestamp(microseconds: $0) })
      }
    }
  }

  /// Writes a part of an ended month that was not kept before; `keepMonth` ends it.
  package func write(_ months: [TenantMonth]) throws {
    try write { db in
      let rows = try MonthRows(db)
      for month in months { try rows.put(month, tenant: month.number, isRunning: false) }
    }
  }

  /// From now on the month is kept: all its rows are there.
  package func keepMonth(_ period: BillingPeriod, costVersion: Int) throws {
    try write { db in try Self.keepMonth(period, costVersion: costVersion, db) }
  }

  static func keepMonth(_ period: BillingPeriod, costVersion: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO month_state (period, cost_version) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET revision = revision + 1, cost_version = excluded.cost_version
        """, arguments: [period.description, costVersion])
  }
}
