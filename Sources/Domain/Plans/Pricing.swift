/// How overage becomes money.
package enum Pricing: Equatable, Sendable {
  /// Each tier's units at the tier's own price.
  case graduated([Tier])
  /// All overage at the price of the tier that the total reaches.
  case volume([Tier])
  /// One price for every unit.
  case perUnit(Price)
  /// Packages of a size at a price; a started one counts.
  case package(size: Quantity, price: Price)

  /// A range of overage that ends at `upTo` (inclusive) and begins where the one before ends.
  package struct Tier: Equatable, Sendable {
    /// `nil` in the last tier, and only there.
    package let upTo: Quantity?
    package let unitPrice: Price

    package init(upTo: Quantity?, unitPrice: Price) {
      self.upTo = upTo
      self.unitPrice = unitPrice
    }
  }

  /// The word in a plan's file.
  package enum Kind: String, CaseIterable, Sendable {
    case graduated
    case volume
    case perUnit = "per_unit"
    case package
  }

  package var kind: Kind {
    switch self {
    case .graduated: .graduated
    case .volume: .volume
    case .perUnit: .perUnit
    case .package: .package
    }
  }
}
