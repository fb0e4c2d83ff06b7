import Domain

extension FocusRule {
  /// Amounts: exact products, signs, minor units, and how the costs hang together.
  static let costRules: [FocusRule] = [
    FocusRule(.listCost, "product", "ListCost must be ListUnitPrice × PricingQuantity") {
      $0.isCorrection || $0.isProduct(.listCost, .listUnitPrice)
    },
    FocusRule(
      .contractedCost, "product", "ContractedCost must be ContractedUnitPrice × PricingQuantity"
    ) { $0.isCorrection || $0.isProduct(.contractedCost, .contractedUnitPrice) },
    notNegative(.listUnitPrice), notNegative(.contractedUnitPrice),
    notNegative(.pricingCurrencyListUnitPrice),
    notNegative(.pricingCurrencyContractedUnitPrice),
    FocusRule(.listCost, "credit", "ListCost of a Credit must be its BilledCost") {
      $0[.chargeCategory] != "Credit" || $0.decimal(.listCost) == $0.decimal(.billedCost)
    },
    FocusRule(.contractedCost, "credit", "ContractedCost of a Credit must be its BilledCost") {
      $0[.chargeCategory] != "Credit" || $0.decimal(.contractedCost) == $0.decimal(.billedCost)
    },
    FocusRule(
      .effectiveCost, "uncommitted",
      "EffectiveCost must be BilledCost where nothing is covered by a commitment"
    ) { $0.decimal(.effectiveCost) == $0.decimal(.billedCost) },
    FocusRule(.billedCost, "minor", "BilledCost must be in whole minor units of the currency") {
      guard let code = $0[.billingCurrency], let currency = Currency(code: code),
        let cost = $0.decimal(.billedCost)
      else { return true }
      return cost.scale <= currency.minorDigits
    },
    FocusRule(.billingCurrency, "iso4217", "BillingCurrency must be a currency of ISO 4217") {
      $0[.billingCurrency].map { Currency(code: $0) != nil } ?? true
    },
    FocusRule(.pricingCurrency, "iso4217", "PricingCurrency must be a currency of ISO 4217") {
      $0[.pricingCurrency].map { Currency(code: $0) != nil } ?? true
    },
    FocusRule(.pricingCurrency, "same", "PricingCurrency must be the BillingCurrency") {
      $0[.pricingCurrency] == $0[.billingCurrency]
    },
    samePrice(.pricingCurrencyListUnitPrice, .listUnitPrice),
    samePrice(.pricingCurrencyContractedUnitPrice, .contractedUnitPrice),
    samePrice(.pricingCurrencyEffectiveCost, .effectiveCost),
  ]

  private static func notNegative(_ column: FocusColumn) -> FocusRule {
    FocusRule(column, "sign", "\(column.name) must not be negative") {
      !($0.decimal(column)?.isNegative ?? false)
    }
  }

  private static func samePrice(_ column: FocusColumn, _ other: FocusColumn) -> FocusRule {
    FocusRule(column, "same", "\(column.name) must be \(other.name), the currencies being one") {
      $0.decimal(column) == $0.decimal(other)
    }
  }
}
