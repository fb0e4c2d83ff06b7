package import Domain

/// The columns that we write, in alphabetical order, custom ones last, as FOCUS wants them
/// (https://focus.finops.org/focus-specification/, "Column handling").
package enum FocusColumn: Int, CaseIterable, Sendable {
  case billedCost, billingAccountId, billingAccountName, billingCurrency, billingPeriodEnd
  case billingPeriodStart, chargeCategory, chargeClass, chargeDescription, chargeFrequency
  case chargePeriodEnd, chargePeriodStart, commitmentDiscountStatus, consumedQuantity
  case consumedUnit, contractedCost, contractedUnitPrice, effectiveCost, hostProviderName
  case invoiceDetailId, invoiceId, invoiceIssuerName, listCost, listUnitPrice, pricingCategory
  case pricingCurrency, pricingCurrencyContractedUnitPrice, pricingCurrencyEffectiveCost
  case pricingCurrencyListUnitPrice, pricingQuantity, pricingUnit, providerName, publisherName
  case serviceCategory, serviceName, serviceProviderName, serviceSubcategory, skuId, skuMeter
  case skuPriceDetails, skuPriceId, subAccountId, subAccountName, tags
  case xLineKind, xPeriodState, xPlanVersion, xProvenanceHash, xUnroundedCost, xWatermark

  /// `BilledCost`, `x_PlanVersion`.
  package var name: String { Self.names[rawValue] }

  package static func columns(of version: FocusVersion) -> [FocusColumn] {
    allCases.filter { $0.belongs(to: version) }
  }

  /// 1.4 has two providers instead of provider and publisher, and names the line of an invoice;
  /// the columns about another pricing currency are written for the 1.2 validator, which wants
  /// them although nothing is priced in another one.
  private func belongs(to version: FocusVersion) -> Bool {
    switch self {
    case .providerName, .publisherName, .commitmentDiscountStatus, .pricingCurrency,
      .pricingCurrencyContractedUnitPrice, .pricingCurrencyEffectiveCost,
      .pricingCurrencyListUnitPrice:
      version == .v12
    case .hostProviderName, .serviceProviderName, .invoiceDetailId: version == .v14
    default: true
    }
  }

  private static let names = allCases.map { column in
    let word = "\(column)"
    let rest = word.dropFirst()
    return rest.first?.isUppercase == true && word.first == "x"
      ? "x_\(rest)" : word.prefix(1).uppercased() + rest
  }
}
