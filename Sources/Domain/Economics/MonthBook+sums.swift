extension MonthBook {
  /// The sums of those in scope by what they have in common, in the order of its words.
  package func sums(
    in scope: Scope, by word: (Group) -> String
  ) throws(ArithmeticOverflow) -> [(key: String, sum: MonthSum)] {
    var sums: [String: MonthSum] = [:]
    for (group, sum) in zip(groups, try sumsByGroup()) where scope.contains(group.partnerID) {
      let key = word(group)
      var whole = sums[key] ?? MonthSum(costs: costs)
      try whole.add(sum)
      sums[key] = whole
    }
    return sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// The sum of each group, in the order of `groups`.
  package func sumsByGroup() throws(ArithmeticOverflow) -> [MonthSum] {
    var sums = groups.map { _ in MonthSum(costs: costs) }
    for (place, entry) in entries.enumerated() {
      try sums[entry.group].add(entry, shares: shares(place))
    }
    return sums
  }

  package func sum(ofEntry place: Int) throws(ArithmeticOverflow) -> MonthSum {
    var sum = MonthSum(costs: costs)
    try sum.add(entries[place], shares: shares(place))
    return sum
  }

  /// The sum of those in scope that bring no revenue, and so have no margin.
  package func sumWithoutRevenue(in scope: Scope) throws(ArithmeticOverflow) -> MonthSum {
    var sum = MonthSum(costs: costs)
    for (place, entry) in entries.enumerated()
    where entry.revenue <= 0 && scope.contains(partner(place)) {
      try sum.add(entry, shares: shares(place))
    }
    return sum
  }

  /// Places in scope in the order of ids; with a limit only those of the largest revenues.
  func places(in scope: Scope, largest limit: Int?) -> [Int] {
    let all = entries.indices.filter { scope.contains(partner($0)) }
    guard let limit, limit < all.count else { return all }
    return all.sorted { (entries[$1].revenue, $0) < (entries[$0].revenue, $1) }
      .prefix(limit).sorted()
  }

  package enum End: Sendable { case top, bottom }

  /// Places of the entries in scope with the highest or lowest margins, the extreme one first;
  /// equal ones by id. Those without revenue have no margin and are not among them.
  package func extremes(_ end: End, count: Int, in scope: Scope) -> [Int] {
    var best: [(place: Int, revenue: Int64, cogs: Int64)] = []
    guard count > 0 else { return [] }
    for (place, entry) in entries.enumerated()
    where entry.revenue > 0 && scope.contains(partner(place)) {
      let one = (place, entry.revenue, entry.cost + poolShare(place))
      if best.count == count, !Self.isBefore(one, best[count - 1], end) { continue }
      let index = best.firstIndex { Self.isBefore(one, $0, end) } ?? best.endIndex
      best.insert(one, at: index)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.place)
  }

  /// Compares COGS ÷ revenue crosswise, which is exact.
  private static func isBefore(
    _ left: (place: Int, revenue: Int64, cogs: Int64),
    _ right: (place: Int, revenue: Int64, cogs: Int64), _ end: End
  ) -> Bool {
    let mine = Int128(left.cogs) * Int128(right.revenue)
    let others = Int128(right.cogs) * Int128(left.revenue)
    if mine == others { return left.place < right.place }
    return end == .top ? mine < others : mine > others
  }
}
