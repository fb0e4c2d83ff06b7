/// A cost that tenants share: a cluster, a support team.
package struct CostPool: Equatable, Sendable {
  /// What a tenant's part is proportional to.
  package enum Key: String, CaseIterable, Sendable {
    case revenue
    case ingestUnit = "ingest_unit"
    case equal
  }

  package let name: String
  /// For a whole month; counted by elapsed days in a running one.
  package let monthly: Money
  package let key: Key

  package init(name: String, monthly: Money, key: Key) {
    self.name = name
    self.monthly = monthly
    self.key = key
  }

  /// The part of the month's cost that falls on its first `elapsedDays` days.
  package func cost(
    elapsedDays: Int, in period: BillingPeriod
  ) throws(ArithmeticOverflow) -> Money {
    try monthly.prorated(days: elapsedDays, of: period.days)
  }

  /// Divides an amount in proportion to weights so that the parts add up exactly to it.
  ///
  /// Largest remainder (https://en.wikipedia.org/wiki/Quota_method#Hamilton): every part is
  /// rounded down, and the minor units that are left go to the largest remainders, of equal ones
  /// to the first. Where all weights are 0 the parts are equal; a negative weight counts as 0.
  package static func allocate(_ amount: Money, by weights: [Int64]) -> [Money] {
    minorShares(of: amount, by: weights).map { Money(minorUnits: $0, currency: amount.currency) }
  }

  /// The same in minor units.
  static func minorShares(of amount: Money, by given: [Int64]) -> [Int64] {
    guard !given.isEmpty else { return [] }
    var weights = given.map { max($0, 0) }
    if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
    var sum: Int128 = 0
    for weight in weights { sum += Int128(weight) }
    var parts: [Int64] = []
    var remainders: [(remainder: Int128, index: Int)] = []
    parts.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    var left = amount.minorUnits
    for (index, weight) in weights.enumerated() {
      let share = (Int128(amount.minorUnits) * Int128(weight))
        .quotientAndRemainder(dividingBy: sum)
      // A share is never larger than the whole amount, which is an Int64.
      parts.append(Int64(truncatingIfNeeded: share.quotient))
      left -= parts[index]
      if share.remainder > 0 { remainders.append((share.remainder, index)) }
    }
    guard left > 0 else { return parts }
    remainders.sort { ($1.remainder, $0.index) < ($0.remainder, $1.index) }
    for entry in remainders.prefix(Int(left)) { parts[entry.index] += 1 }
    return parts
  }
}
