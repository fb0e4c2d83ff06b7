package import Domain
import GRDB

extension Store {
  /// Allocates the pools of an ended month and keeps each tenant's share and the sums of the
  /// groups. Returns whether the month is settled: not, if it has changed meanwhile.
  ///
  /// Shares are written in parts, so that ingest is never kept waiting; until the last one the
  /// month counts as not settled.
  package func settle(_ period: BillingPeriod, costs: CostModel, now: Timestamp) throws -> Bool {
    let (state, book) = try read { db in
      let state = try Self.monthStates(db).first { $0.period == period }
      return (
        state,
        try Self.monthBook(period, elapsedDays: period.days, costs: costs, db)
      )
    }
    guard let state else { return false }
    if state.isSettled { return true }
    for start in stride(from: 0, to: book.entries.count, by: 2_000) {
      let places = start..<min(start + 2_000, book.entries.count)
      try write { db in try Self.write(sharesOf: places, in: book, db) }
    }
    return try write { db in try Self.finish(state, book, now, db) }
  }

  private static func write(
    sharesOf places: Range<Int>, in book: MonthBook, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE tenant_month SET pool_share = ?3
        WHERE period = ?1 AND tenant = ?2 AND pool_share IS NOT ?3
        """)
    for place in places {
      try statement.execute(arguments: [
        book.period.description, book.entries[place].number, book.poolShare(place),
      ])
    }
  }

  private static func finish(
    _ state: MonthState, _ book: MonthBook, _ now: Timestamp, _ db: Database
  ) throws -> Bool {
    let period = book.period.description
    try db.execute(
      sql: """
        UPDATE month_state SET settled = revision, settled_at = ?
        WHERE period = ? AND revision = ?
        """, arguments: [now.microseconds, period, state.revision])
    guard db.changesCount == 1 else { return false }
    try db.execute(sql: "DELETE FROM month_group WHERE period = ?", arguments: [period])
    for (group, sum) in zip(book.groups, try book.sumsByGroup()) {
      try db.execute(
        sql: "INSERT INTO month_group VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          period, group.partnerID.rawValue, group.tier, sum.tenants, sum.revenue.minorUnits,
          sum.cogs.minorUnits, sum.seats.micro,
        ])
    }
    return true
  }
}
