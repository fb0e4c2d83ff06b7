import Domain
import Store
import Testing

@testable import Billing

/// Each rule of the checker, broken once in a file that is clean otherwise. The blind spots of
/// focus-validator 2.2.1 are among them.
struct FocusMutationTests {
  struct Mutation: CustomTestStringConvertible, Sendable {
    let rule: String
    var version = FocusVersion.v12
    let spoil: @Sendable (inout FocusText) -> Void

    var testDescription: String { "\(version.rawValue) \(rule)" }
  }

  /// Rows 0–9 are example A of one tenant, the rest those of a second and the correction of a third.
  static func clean(_ version: FocusVersion) throws -> FocusText {
    try FocusText(
      [
        Sample.exampleA(Sample.tenant("contoso")), Sample.exampleB(Sample.tenant("fabrikam")),
        Sample.late(Sample.tenant("litware")),
      ], version: version)
  }

  private static func set(
    _ rule: String, _ column: String, _ value: String, row: Int = 2, _ version: FocusVersion = .v12
  ) -> Mutation {
    Mutation(rule: rule, version: version) { $0[row, column] = value }
  }

  static let decimals = [
    "BilledCost", "ConsumedQuantity", "ContractedCost", "ContractedUnitPrice", "EffectiveCost",
    "ListCost", "ListUnitPrice", "PricingCurrencyContractedUnitPrice",
    "PricingCurrencyEffectiveCost", "PricingCurrencyListUnitPrice", "PricingQuantity",
    "x_UnroundedCost", "x_Watermark",
  ]

  static let times = [
    "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd",
  ]

  static var values: [Mutation] {
    decimals.map { set("\($0):type", $0, "+46.91") }
      + times.map { set("\($0):type", $0, "2026-02-01") }
      + times.map { set("\($0):type", $0, "2026-02-01T00:00:00+01:00") }
      + [
        set("SkuPriceDetails:type", "SkuPriceDetails", "none"),
        set("Tags:type", "Tags", "\"{\"\"a\"\":{\"\"b\"\":1}}\""),
        set("SkuPriceDetails:keys", "SkuPriceDetails", "\"{\"\"Tier\"\":\"\"1\"\"}\""),
        set("ChargeCategory:allowed", "ChargeCategory", "Discount"),
        set("ChargeClass:allowed", "ChargeClass", "Adjusted"),
        set("ChargeFrequency:allowed", "ChargeFrequency", "Monthly"),
        set("PricingCategory:allowed", "PricingCategory", "On-Demand"),
        set("ServiceCategory:allowed", "ServiceCategory", "Software"),
        set("ServiceSubcategory:allowed", "ServiceSubcategory", "Counting"),
        set("CommitmentDiscountStatus:allowed", "CommitmentDiscountStatus", "Partly"),
        set("CommitmentDiscountStatus:null", "CommitmentDiscountStatus", "Used"),
        set("x_LineKind:allowed", "x_LineKind", "gift"),
        set("x_PeriodState:allowed", "x_PeriodState", "draft"),
        set("ServiceSubcategory:parent", "ServiceSubcategory", "Other (Storage)"),
      ]
  }

  static var amounts: [Mutation] {
    [
      set("ListCost:product", "ListCost", "99"),
      set("ContractedCost:product", "ContractedCost", "200.0000000001"),
      set("ListUnitPrice:sign", "ListUnitPrice", "-0.0002"),
      set("ContractedUnitPrice:sign", "ContractedUnitPrice", "-0.0002"),
      set("PricingCurrencyListUnitPrice:sign", "PricingCurrencyListUnitPrice", "-0.0002"),
      set(
        "PricingCurrencyContractedUnitPrice:sign", "PricingCurrencyContractedUnitPrice",
        "-0.0002"),
      set("PricingCurrencyListUnitPrice:same", "PricingCurrencyListUnitPrice", "0.0003"),
      set(
        "PricingCurrencyContractedUnitPrice:same", "PricingCurrencyContractedUnitPrice", "0.0003"),
      set("PricingCurrencyEffectiveCost:same", "PricingCurrencyEffectiveCost", "1"),
      set("EffectiveCost:uncommitted", "EffectiveCost", "0"),
      set("BilledCost:minor", "BilledCost", "200.001"),
      set("BillingCurrency:iso4217", "BillingCurrency", "USX"),
      set("PricingCurrency:iso4217", "PricingCurrency", "USX"),
      set("PricingCurrency:same", "PricingCurrency", "EUR"),
      Mutation(rule: "ListCost:credit") {
        $0[2, "ChargeCategory"] = "Credit"
        $0[2, "ListCost"] = "1"
      },
      Mutation(rule: "ContractedCost:credit") {
        $0[2, "ChargeCategory"] = "Credit"
        $0[2, "ContractedCost"] = "1"
      },
    ]
  }

  static var charges: [Mutation] {
    [
      set("ChargeFrequency:purchase", "ChargeFrequency", "Usage-Based", row: 0),
      set("ConsumedQuantity:usage", "ConsumedQuantity", "1", row: 0),
      set("ConsumedQuantity:null", "ConsumedQuantity", ""),
      set("PricingUnit:pair", "PricingUnit", ""), set("ConsumedUnit:pair", "ConsumedUnit", ""),
      set("SkuPriceDetails:pair", "SkuPriceDetails", ""), set("SkuMeter:pair", "SkuMeter", ""),
      set("PricingUnit:format", "PricingUnit", "\"1,000 units\""),
      set("PricingUnit:format", "PricingUnit", "0.5 Credits"),
      set("ConsumedUnit:format", "ConsumedUnit", "gigabytes"),
      set("BillingPeriodEnd:order", "BillingPeriodEnd", "2026-01-01T00:00:00Z"),
      set("ChargePeriodEnd:order", "ChargePeriodEnd", "2026-01-01T00:00:00Z"),
      set("BillingPeriodStart:month", "BillingPeriodStart", "2026-02-02T00:00:00Z"),
      set("ChargePeriodStart:within", "ChargePeriodStart", "2026-01-31T00:00:00Z"),
      set("ChargeClass:earlier", "ChargeClass", "Correction"),
      set("InvoiceIssuerName:provider", "ProviderName", "Somebody"),
      set("InvoiceIssuerName:provider", "ServiceProviderName", "Somebody", .v14),
      set("InvoiceDetailId:invoice", "InvoiceDetailId", "inv-other#1", .v14),
      set("InvoiceDetailId:unique", "InvoiceDetailId", "inv-contoso-2026-02#1", .v14),
    ]
      + [
        "BillingAccountId", "BillingAccountName", "SubAccountId", "SubAccountName",
        "ChargeDescription", "InvoiceId", "SkuId", "SkuPriceId",
      ].map { set("\($0):formula", $0, "=1+1") }
  }

  private static func set(
    _ rule: String, _ column: String, _ value: String, _ version: FocusVersion
  ) -> Mutation { set(rule, column, value, row: 2, version) }

  static var agreements: [Mutation] {
    [
      Mutation(rule: "ServiceCategory:one") {
        $0[2, "ServiceCategory"] = "Storage"
        $0[2, "ServiceSubcategory"] = "Other (Storage)"
      },
      set("ServiceSubcategory:one", "ServiceSubcategory", "Messaging"),
      set("SkuId:one", "SkuId", "pro-other", row: 11),
      set("ListUnitPrice:one", "ListUnitPrice", "1", row: 11),
      set("SkuPriceDetails:one", "SkuPriceDetails", "\"{\"\"x_Tier\"\":\"\"0\"\"}\"", row: 11),
      set("SkuMeter:one", "SkuMeter", "Things", row: 11),
      set("BillingAccountName:one", "BillingAccountName", "Southwind"),
      set("BillingCurrency:constant", "BillingCurrency", "EUR"),
      set("BillingPeriodStart:constant", "BillingPeriodStart", "2026-01-01T00:00:00Z"),
      set("BillingPeriodEnd:constant", "BillingPeriodEnd", "2026-04-01T00:00:00Z"),
      set("InvoiceIssuerName:constant", "InvoiceIssuerName", "Somebody"),
      set("x_PeriodState:constant", "x_PeriodState", "provisional"),
      set("InvoiceId:one", "InvoiceId", "inv-other"),
      Mutation(rule: "SubAccountId:order") { $0.rows.append($0.rows[0]) },
    ]
  }

  static var headers: [Mutation] {
    [
      Mutation(rule: "BilledCost:present") { $0.columns[0] = "x_BilledCost" },
      Mutation(rule: "BilledCost:twice") { $0.columns[1] = "BilledCost" },
      Mutation(rule: "Cost:unknown") { $0.columns[0] = "Cost" },
      Mutation(rule: ":order") { $0.columns.swapAt(0, 1) },
      Mutation(rule: "HostProviderName:present", version: .v14) {
        $0.columns[$0.columns.firstIndex(of: "HostProviderName") ?? 0] = "ProviderName"
      },
    ]
  }

  /// NULL where there must be a value, words that stand for it, and Tax with a price.
  static func generated(_ version: FocusVersion) -> [Mutation] {
    FocusColumn.columns(of: version).flatMap { column -> [Mutation] in
      var mutations: [Mutation] = []
      if column.isMandatoryValue {
        mutations.append(set("\(column.name):null", column.name, "", row: 2, version))
      }
      if column.belongsToPrice {
        mutations.append(set("\(column.name):priced", column.name, "", row: 2, version))
        mutations.append(
          Mutation(rule: "\(column.name):tax", version: version) {
            $0[2, "ChargeCategory"] = "Tax"
          })
      }
      if column.type == .string {
        mutations.append(set("\(column.name):type", column.name, "a\u{1}b", row: 2, version))
      }
      if column.type == .string || column.type == .keyValue {
        for word in ["\"\"", "\"  \"", "Not Applicable", "null", "N/A"] {
          mutations.append(
            set("\(column.name):placeholder", column.name, word, row: 2, version))
        }
      }
      return mutations
    }
  }

  static let all =
    values + amounts + charges + agreements + headers
    + FocusVersion.allCases.flatMap(generated)

  @Test(arguments: FocusVersion.allCases)
  func `A clean file has no finding`(version: FocusVersion) throws {
    let report = try Self.clean(version).check(version, in: TestFolder())
    #expect(report.findings == [])
    #expect(report.billed == "3577.15" || report.isClean)
  }

  @Test(arguments: all)
  func `A broken rule is found in one row among good ones`(mutation: Mutation) throws {
    var text = try Self.clean(mutation.version)
    mutation.spoil(&text)
    let report = try text.check(mutation.version, in: TestFolder())
    #expect(report.findings.contains { $0.rule == mutation.rule }, "\(report.findings)")
  }

  @Test(arguments: FocusVersion.allCases)
  func `Every rule is broken by some mutation`(version: FocusVersion) {
    let broken = Set(Self.all.map(\.rule))
    let rules = Set(FocusRule.rules(for: version).map(\.id))
    #expect(rules.subtracting(broken) == [])
  }
}
