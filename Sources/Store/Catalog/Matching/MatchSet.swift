/// The tenants that a filter matches, best matches first: one set for each rank that has any.
struct MatchSet: Sendable {
  /// Ascending by rank; without words all are of rank 0.
  struct Tier: Sendable {
    let rank: Int
    var rows: RowSet
    var count: Int
  }

  private(set) var tiers: [Tier] = []

  init(_ sets: [RowSet]) {
    for (rank, rows) in sets.enumerated() {
      let count = rows.count
      if count > 0 { tiers.append(Tier(rank: rank, rows: rows, count: count)) }
    }
  }

  var count: Int { tiers.reduce(0) { $0 + $1.count } }

  func rank(of number: Int64) -> Int? { tiers.first { $0.rows.contains(number) }?.rank }

  var union: RowSet {
    guard var all = tiers.first?.rows else { return RowSet(words: []) }
    for tier in tiers.dropFirst() { all.formUnion(tier.rows) }
    return all
  }

  /// Those that are also in `rows`, or with `removing` those that are not.
  func narrowed(to rows: RowSet, removing: Bool = false) -> MatchSet {
    var narrowed = self
    narrowed.tiers = tiers.compactMap { tier in
      var rest = tier.rows
      if removing { rest.subtract(rows) } else { rest.formIntersection(rows) }
      let count = rest.count
      return count > 0 ? Tier(rank: tier.rank, rows: rest, count: count) : nil
    }
    return narrowed
  }
}
