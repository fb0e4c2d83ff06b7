package import Domain
import GRDB

extension Store {
  /// One month of all tenants as it is kept, with the pools allocated among them.
  ///
  /// A hundred thousand rows are read as integers, without a row object for each.
  package func monthBook(
    _ period: BillingPeriod, elapsedDays: Int, costs: CostModel
  ) throws -> MonthBook {
    try read { db in try Self.monthBook(period, elapsedDays: elapsedDays, costs: costs, db) }
  }

  static func monthBook(
    _ period: BillingPeriod, elapsedDays: Int, costs: CostModel, _ db: Database
  ) throws -> MonthBook {
    var groups = GroupPlaces()
    let rows = try RawStatement(
      db,
      """
      SELECT tenant, base, revenue, fixed, cost, used_ingest, seats, partner_id, plan
      FROM tenant_month WHERE period = ?
      """)
    rows.bind(1, period.description)
    var entries: [Int64: MonthBook.Entry] = [:]
    while try rows.step() {
      let group = groups.place(partner: rows.text(7), plan: rows.text(8))
      entries[rows.integer(0)] = MonthBook.Entry(
        number: rows.integer(0), group: group, base: rows.integer(1), revenue: rows.integer(2),
        fixed: rows.integer(3), cost: rows.integer(4), ingest: rows.integer(5),
        seats: rows.integer(6))
    }
    return try MonthBook(
      period: period, elapsedDays: elapsedDays, costs: costs, groups: groups.all,
      entries: try inOrderOfIDs(entries, db))
  }

  /// The index of ids holds the numbers too, so that no tenant's row is read.
  private static func inOrderOfIDs(
    _ entries: [Int64: MonthBook.Entry], _ db: Database
  ) throws -> [MonthBook.Entry] {
    let ranks = try RawStatement(db, "SELECT number FROM tenant ORDER BY tenant_id")
    var ordered: [MonthBook.Entry] = []
    ordered.reserveCapacity(entries.count)
    while try ranks.step() {
      if let entry = entries[ranks.integer(0)] { ordered.append(entry) }
    }
    return ordered
  }
}

/// The groups met so far.
private struct GroupPlaces {
  private(set) var all: [MonthBook.Group] = []
  private var places: [MonthBook.Group: Int] = [:]

  mutating func place(partner: String, plan: String) -> Int {
    let group = MonthBook.Group(
      partnerID: PartnerID(partner), tier: plan.isEmpty ? TenantMonth.noTier : plan)
    if let place = places[group] { return place }
    all.append(group)
    places[group] = all.count - 1
    return all.count - 1
  }
}
