/// One line of a bill: SKU × tier × plan segment.
package struct RatedLine: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The base fee of the segment's days.
    case base
    /// Use that stays within what the base fee covers; billed 0.
    case included
    case overage
    /// What late usage changes in a closed month; the segment's days lie in that month.
    case adjustment
  }

  package let plan: PlanID
  /// The SKU, or `<plan>-base` for the base fee.
  package let sku: String
  /// `base`, `included`, `overage`, `package`, or `tier-1` and upwards.
  package let tier: String
  package let segmentFrom: UTCDay
  /// The first day that no longer belongs to it.
  package let segmentTo: UTCDay
  /// Billed units: months, counts, GB-months, seats, packages.
  package let quantity: Rational
  package let unitPrice: Price
  /// In the currency's major unit, before rounding.
  package let exact: Rational
  package let billed: Money
  package let kind: Kind

  package init(
    plan: PlanID, sku: String, tier: String, segmentFrom: UTCDay, segmentTo: UTCDay,
    quantity: Rational, unitPrice: Price, exact: Rational, billed: Money, kind: Kind
  ) {
    self.plan = plan
    self.sku = sku
    self.tier = tier
    self.segmentFrom = segmentFrom
    self.segmentTo = segmentTo
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.exact = exact
    self.billed = billed
    self.kind = kind
  }

  /// The quantity for people and files, rounded to six places; `exact` carries the truth.
  package var quantityText: String {
    guard let micro = try? quantity.rounded(fractionDigits: 6) else {
      return quantity.description
    }
    return Quantity(micro: micro).description
  }
}
