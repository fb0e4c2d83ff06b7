import Domain

extension FocusRule {
  static let chargeRules: [FocusRule] = [
    FocusRule(
      .chargeFrequency, "purchase", "ChargeFrequency of a Purchase must not be Usage-Based"
    ) { $0[.chargeCategory] != "Purchase" || $0[.chargeFrequency] != "Usage-Based" },
    FocusRule(
      .serviceSubcategory, "parent", "ServiceSubcategory must belong to the ServiceCategory"
    ) {
      guard let sub = $0[.serviceSubcategory], let category = $0[.serviceCategory] else {
        return true
      }
      return FocusCategories.subcategories[category]?.contains(sub) ?? true
    },
    FocusRule(.consumedQuantity, "usage", "ConsumedQuantity must be null except on Usage") {
      $0[.consumedQuantity] == nil || $0.isUsage
    },
    FocusRule(.consumedQuantity, "null", "ConsumedQuantity must not be null on Usage") {
      $0[.consumedQuantity] != nil || !$0.isUsage || $0.isCorrection
    },
    FocusRule(
      .commitmentDiscountStatus, "null", "CommitmentDiscountStatus must be null: there are none"
    ) { $0[.commitmentDiscountStatus] == nil },
    FocusRule(
      .skuPriceDetails, "keys", "SkuPriceDetails must name properties of its own with x_"
    ) {
      guard let text = $0[.skuPriceDetails],
        let value = try? JSONValue(parsing: Array(text.utf8)), case .object(let members) = value
      else { return true }
      return members.allSatisfy { $0.key.hasPrefix("x_") }
    },
  ]

  /// A unit stands beside a quantity, and nowhere else.
  static let unitRules: [FocusRule] = [
    together(.pricingUnit, .pricingQuantity), together(.consumedUnit, .consumedQuantity),
    together(.skuPriceDetails, .skuPriceId), together(.skuMeter, .skuId),
    format(.pricingUnit), format(.consumedUnit),
  ]

  private static func together(_ column: FocusColumn, _ other: FocusColumn) -> FocusRule {
    FocusRule(column, "pair", "\(column.name) must be null exactly where \(other.name) is") {
      ($0[column] == nil) == ($0[other] == nil)
    }
  }

  /// `1000 Requests`, `GB-Months`: an optional whole number, then capitalised words.
  private static func format(_ column: FocusColumn) -> FocusRule {
    FocusRule(column, "format", "\(column.name) must be capitalised units, as GB-Months") {
      guard let text = $0[column] else { return true }
      var words = text.split(separator: " ", omittingEmptySubsequences: false)
      if let first = words.first, let number = Int64(first), String(number) == first, number > 1 {
        words.removeFirst()
      }
      let parts = words.flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
      return !parts.isEmpty
        && parts.allSatisfy { part in
          part.first.map { ("A"..."Z").contains($0) } == true && part.allSatisfy(\.isLetter)
        }
    }
  }
}
