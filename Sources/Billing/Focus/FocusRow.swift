import Domain
import Store

/// One line of a bill as a row of the Cost and Usage dataset; the mapping is in Docs/billing.md.
struct FocusRow {
  private var fields = [FocusField](repeating: .null, count: FocusColumn.allCases.count)

  /// Fraction digits of quantities, and of exact amounts that have no end.
  static let digits = 12

  subscript(column: FocusColumn) -> FocusField {
    get { fields[column.rawValue] }
    set { fields[column.rawValue] = newValue }
  }

  /// - Parameter number: counted from 1 within the bill.
  init(_ line: InvoiceLine, number: Int, of invoice: Invoice, issuer: String) throws {
    try setCosts(line)
    setParties(invoice, issuer: issuer)
    setPeriods(line, invoice)
    setCharge(line)
    setSKU(line)
    self[.invoiceId] = .text(invoice.id)
    self[.invoiceDetailId] = .text("\(invoice.id)#\(number)")
    self[.xLineKind] = .plain(line.rated.kind.rawValue)
    self[.xPeriodState] = .plain(invoice.state.rawValue)
    self[.xPlanVersion] = .text(line.rated.plan.description)
    self[.xProvenanceHash] = .plain(invoice.provenance)
    self[.xWatermark] = .plain(String(invoice.watermark))
  }

  /// List and contracted cost are the product of the numbers as they are written, to the last
  /// digit; what is billed is the rounded line.
  private mutating func setCosts(_ line: InvoiceLine) throws {
    let rated = line.rated
    let quantity = rated.quantity.decimal(atMost: Self.digits)
    let price = FocusField.plain(rated.unitPrice.description)
    let product = FocusField.plain(try Self.product(of: quantity, and: rated.unitPrice))
    let billed = FocusField.plain(rated.billed.description)
    for column in [
      FocusColumn.listUnitPrice, .contractedUnitPrice,
      .pricingCurrencyListUnitPrice, .pricingCurrencyContractedUnitPrice,
    ] {
      self[column] = price
    }
    (self[.listCost], self[.contractedCost]) = (product, product)
    (self[.billedCost], self[.effectiveCost]) = (billed, billed)
    self[.pricingCurrencyEffectiveCost] = billed
    self[.billingCurrency] = .plain(rated.billed.currency.code)
    self[.pricingCurrency] = .plain(rated.billed.currency.code)
    self[.pricingQuantity] = .plain(quantity)
    self[.pricingUnit] = .plain(line.unit)
    self[.xUnroundedCost] = .plain(rated.exact.decimal(atMost: Self.digits))
  }

  private static func product(of quantity: String, and price: Price) throws -> String {
    guard let factor = FocusDecimal(quantity), let unit = FocusDecimal(price.description),
      let product = factor.multiplied(by: unit)
    else { throw ArithmeticOverflow() }
    return product.description
  }

  private mutating func setParties(_ invoice: Invoice, issuer: String) {
    for column in [
      FocusColumn.invoiceIssuerName, .providerName, .publisherName,
      .hostProviderName, .serviceProviderName,
    ] {
      self[column] = .text(issuer)
    }
    self[.billingAccountId] = .text(invoice.tenant.partnerID.rawValue)
    self[.billingAccountName] = .text(invoice.tenant.partnerName)
    self[.subAccountId] = .text(invoice.tenant.id.rawValue)
    self[.subAccountName] = .text(invoice.tenant.name)
  }

  private mutating func setPeriods(_ line: InvoiceLine, _ invoice: Invoice) {
    self[.billingPeriodStart] = Self.midnight(invoice.period.firstDay)
    self[.billingPeriodEnd] = Self.midnight(invoice.period.endDay)
    self[.chargePeriodStart] = Self.midnight(line.rated.segmentFrom)
    self[.chargePeriodEnd] = Self.midnight(line.rated.segmentTo)
  }

  private static func midnight(_ day: UTCDay) -> FocusField { .plain("\(day)T00:00:00Z") }

  private mutating func setCharge(_ line: InvoiceLine) {
    let isFee = line.meter == nil
    self[.chargeCategory] = .plain(isFee ? "Purchase" : "Usage")
    if line.part == .adjustment { self[.chargeClass] = .plain("Correction") }
    self[.chargeDescription] = .text(line.chargeDescription)
    self[.chargeFrequency] = .plain(isFee ? "Recurring" : "Usage-Based")
    self[.pricingCategory] = .plain("Standard")
    if let consumed = line.consumed, let meter = line.meter {
      self[.consumedQuantity] = .plain(consumed.decimal(atMost: Self.digits))
      self[.consumedUnit] = .plain(meter.billedUnit)
    }
    let service = FocusService.of(line.meter)
    self[.serviceName] = .plain(service.name)
    self[.serviceCategory] = .plain(service.category)
    self[.serviceSubcategory] = .plain(service.subcategory)
    self[.skuMeter] = .plain(service.meter)
  }

  private mutating func setSKU(_ line: InvoiceLine) {
    let rated = line.rated
    let isNamedForPlan = rated.sku.hasPrefix("\(rated.plan.plan)-")
    let name = isNamedForPlan ? rated.sku : "\(rated.plan.plan)/\(rated.sku)"
    self[.skuId] = .text(name)
    self[.skuPriceId] = .text("\(name)@v\(rated.plan.version)#\(rated.tier)")
    let details: JSONValue = [
      "x_PlanVersion": .describing(rated.plan), "x_Tier": .string(rated.tier),
    ]
    self[.skuPriceDetails] = .text(details.description)
    let tags: JSONValue = ["switchboard:plan": .string(rated.plan.plan)]
    self[.tags] = .text(tags.description)
  }
}
