import Domain

extension FocusRule {
  /// Who provides, who bills, and what the bill is called.
  static func partyRules(_ version: FocusVersion) -> [FocusRule] {
    let provider: FocusColumn = version == .v12 ? .providerName : .serviceProviderName
    return [
      FocusRule(
        .invoiceIssuerName, "provider",
        "BilledCost must be 0 where InvoiceIssuerName is not \(provider.name)"
      ) {
        $0[.invoiceIssuerName] == $0[provider] || $0.decimal(.billedCost) == .zero
      },
      FocusRule(
        .invoiceDetailId, "invoice", "InvoiceDetailId must belong to its InvoiceId"
      ) {
        guard let detail = $0[.invoiceDetailId], let invoice = $0[.invoiceId] else { return true }
        return detail.hasPrefix(invoice)
      },
    ]
      + [
        .billingAccountId, .billingAccountName, .subAccountId, .subAccountName, .chargeDescription,
        .invoiceId, .skuId, .skuPriceId,
      ].map(neutral)
  }

  /// What a spreadsheet would evaluate has an apostrophe before it.
  private static func neutral(_ column: FocusColumn) -> FocusRule {
    FocusRule(column, "formula", "\(column.name) must not begin as a formula does") {
      $0[column].map { SpreadsheetText.harmless($0) == $0 } ?? true
    }
  }
}
