import Domain

/// What the values of a column look like.
enum FocusType: Equatable, Sendable {
  case decimal
  case string
  case dateTime
  /// A JSON object without nesting.
  case keyValue
}

extension FocusColumn {
  var type: FocusType {
    switch self {
    case .billedCost, .consumedQuantity, .contractedCost, .contractedUnitPrice, .effectiveCost,
      .listCost, .listUnitPrice, .pricingCurrencyContractedUnitPrice,
      .pricingCurrencyEffectiveCost, .pricingCurrencyListUnitPrice, .pricingQuantity,
      .xUnroundedCost, .xWatermark:
      .decimal
    case .billingPeriodStart, .billingPeriodEnd, .chargePeriodStart, .chargePeriodEnd: .dateTime
    case .skuPriceDetails, .tags: .keyValue
    default: .string
    }
  }

  /// Whether a row may have no value in it, whatever else the row says.
  var isMandatoryValue: Bool {
    switch self {
    case .chargeClass, .commitmentDiscountStatus, .consumedQuantity, .consumedUnit,
      .contractedUnitPrice, .listUnitPrice, .pricingCategory, .pricingQuantity, .pricingUnit,
      .pricingCurrencyContractedUnitPrice, .pricingCurrencyListUnitPrice, .skuId, .skuMeter,
      .skuPriceDetails, .skuPriceId, .tags:
      false
    default: true
    }
  }

  /// Not null on Usage and Purchase that is no correction, and null on Tax.
  var belongsToPrice: Bool {
    switch self {
    case .contractedUnitPrice, .listUnitPrice, .pricingCategory, .pricingQuantity, .skuId,
      .skuPriceId, .pricingCurrencyContractedUnitPrice, .pricingCurrencyListUnitPrice:
      true
    default: false
    }
  }

  /// The values that the specification allows; empty where any text may stand.
  var allowedValues: Set<String> {
    switch self {
    case .chargeCategory: ["Usage", "Purchase", "Tax", "Credit", "Adjustment"]
    case .chargeClass: ["Correction"]
    case .chargeFrequency: ["One-Time", "Recurring", "Usage-Based"]
    case .pricingCategory: ["Standard", "Committed", "Dynamic", "Other"]
    case .serviceCategory: Set(FocusCategories.subcategories.keys)
    case .serviceSubcategory: Set(FocusCategories.subcategories.values.joined())
    case .commitmentDiscountStatus: ["Used", "Unused"]
    case .xLineKind: Set(RatedLine.Kind.allCases.map(\.rawValue))
    case .xPeriodState: Set(BillState.allCases.map(\.rawValue))
    default: []
    }
  }
}
