/// One month of all tenants, with the pools allocated among them: what every report of economics
/// is made from, whoever asks.
///
/// Entries are a few integers a tenant, so that a hundred thousand of them fit where one screen is
/// drawn. They come in the order of the tenants' ids, so that equal remainders always fall alike.
package struct MonthBook: Equatable, Sendable {
  package struct Group: Hashable, Sendable {
    package var partnerID: PartnerID
    package var tier: String

    package init(partnerID: PartnerID, tier: String) {
      self.partnerID = partnerID
      self.tier = tier
    }
  }

  /// Money in minor units, quantities in millionths.
  package struct Entry: Equatable, Sendable {
    package var number: Int64
    /// Place in `groups`.
    package var group: Int
    package var base: Int64
    package var revenue: Int64
    package var fixed: Int64
    package var cost: Int64
    package var ingest: Int64
    package var seats: Int64

    package init(
      number: Int64, group: Int, base: Int64, revenue: Int64, fixed: Int64, cost: Int64,
      ingest: Int64, seats: Int64
    ) {
      self.number = number
      self.group = group
      self.base = base
      self.revenue = revenue
      self.fixed = fixed
      self.cost = cost
      self.ingest = ingest
      self.seats = seats
    }
  }

  package let period: BillingPeriod
  /// Days that have begun, up to which fees, fixed cost and pools count.
  package let elapsedDays: Int
  package let costs: CostModel
  package let groups: [Group]
  package let entries: [Entry]
  /// By pool, then entry: minor units.
  private let shares: [[Int64]]

  package init(
    period: BillingPeriod, elapsedDays: Int, costs: CostModel, groups: [Group], entries: [Entry]
  ) throws(ArithmeticOverflow) {
    self.period = period
    self.elapsedDays = elapsedDays
    self.costs = costs
    self.groups = groups
    self.entries = entries
    var shares: [[Int64]] = []
    for pool in costs.pools {
      let amount = try pool.cost(elapsedDays: elapsedDays, in: period)
      shares.append(CostPool.minorShares(of: amount, by: Self.weights(entries, pool.key)))
    }
    self.shares = shares
  }

  private static func weights(_ entries: [Entry], _ key: CostPool.Key) -> [Int64] {
    switch key {
    case .revenue: entries.map(\.revenue)
    case .ingestUnit: entries.map(\.ingest)
    case .equal: entries.map { _ in 1 }
    }
  }

  /// An entry's share of each pool.
  package func shares(_ place: Int) -> [Money] {
    shares.map { Money(minorUnits: $0[place], currency: costs.currency) }
  }

  /// An entry's share of all pools, in minor units.
  package func poolShare(_ place: Int) -> Int64 {
    shares.reduce(0) { $0 + $1[place] }
  }

  package func partner(_ place: Int) -> PartnerID { groups[entries[place].group].partnerID }
}

extension MonthBook {
  /// From whole months, in any order.
  package init(
    _ months: [TenantMonth], period: BillingPeriod, elapsedDays: Int, costs: CostModel
  ) throws(ArithmeticOverflow) {
    var groups: [Group: Int] = [:]
    var entries: [Entry] = []
    for month in months.sorted(by: { $0.tenantID < $1.tenantID }) {
      let group = Group(partnerID: month.partnerID, tier: month.tier)
      let place = groups[group, default: groups.count]
      groups[group] = place
      entries.append(Entry(month, group: place))
    }
    try self.init(
      period: period, elapsedDays: elapsedDays, costs: costs,
      groups: groups.sorted { $0.value < $1.value }.map(\.key), entries: entries)
  }
}

extension MonthBook.Entry {
  package init(_ month: TenantMonth, group: Int) {
    let lines = month.lines
    self.init(
      number: month.number, group: group, base: lines.base.minorUnits,
      revenue: lines.revenue.minorUnits, fixed: lines.fixed.minorUnits,
      cost: lines.cost.minorUnits, ingest: lines.used.ingest.micro,
      seats: lines.used.seats.micro)
  }
}
