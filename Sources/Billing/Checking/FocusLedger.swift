import Domain

/// What rows must agree on with each other: names of ids, prices of SKUs, the order, the sums.
struct FocusLedger {
  private var names: [NameKey: String] = [:]
  private var previous: (account: String, invoice: String)?
  private var details: Set<String> = []
  /// Σ BilledCost of the invoice whose rows are being read, and of all.
  private(set) var invoiceSum = FocusDecimal.zero
  private(set) var total = FocusDecimal.zero
  private(set) var invoices: Int64 = 0
  private(set) var rows: Int64 = 0

  private struct NameKey: Hashable {
    let column: FocusColumn
    let id: String
  }

  /// An id and what it determines.
  private static let determined: [(id: FocusColumn, value: FocusColumn)] = [
    (.serviceName, .serviceCategory), (.serviceName, .serviceSubcategory),
    (.skuPriceId, .skuId), (.skuPriceId, .listUnitPrice), (.skuPriceId, .skuPriceDetails),
    (.skuId, .skuMeter), (.billingAccountId, .billingAccountName),
  ]

  /// Columns with one value in the whole file.
  private static let constant: [FocusColumn] = [
    .billingCurrency, .billingPeriodStart, .billingPeriodEnd, .invoiceIssuerName, .xPeriodState,
  ]

  /// The rules that a row breaks together with those before it.
  mutating func enter(_ cells: FocusCells) -> [(column: FocusColumn, word: String, demand: String)]
  {
    rows += 1
    var broken = Self.determined.compactMap { pair in
      cells[pair.id].flatMap { id in
        disagrees(NameKey(column: pair.value, id: id), with: cells[pair.value])
          ? (pair.value, "one", "one \(pair.id.name) must have one \(pair.value.name)") : nil
      }
    }
    for column in Self.constant
    where disagrees(NameKey(column: column, id: ""), with: cells[column]) {
      broken.append((column, "constant", "\(column.name) must be the same in all rows"))
    }
    broken += enterInvoice(cells)
    return broken
  }

  private mutating func disagrees(_ key: NameKey, with value: String?) -> Bool {
    guard let value else { return false }
    guard let known = names[key] else {
      names[key] = value
      return false
    }
    return known != value
  }

  private mutating func enterInvoice(
    _ cells: FocusCells
  ) -> [(column: FocusColumn, word: String, demand: String)] {
    guard let account = cells[.subAccountId], let invoice = cells[.invoiceId] else { return [] }
    var broken: [(column: FocusColumn, word: String, demand: String)] = []
    if let previous, previous.account != account {
      if !previous.account.utf8.lexicographicallyPrecedes(account.utf8) {
        broken.append((.subAccountId, "order", "rows must be in the order of SubAccountId"))
      }
    }
    if previous?.account == account, previous?.invoice != invoice {
      broken.append((.invoiceId, "one", "a SubAccountId must have one InvoiceId"))
    }
    if previous?.invoice != invoice {
      invoices += 1
      invoiceSum = .zero
      details.removeAll(keepingCapacity: true)
    }
    previous = (account, invoice)
    if let detail = cells[.invoiceDetailId], !details.insert(detail).inserted {
      broken.append((.invoiceDetailId, "unique", "InvoiceDetailId must be unique in its invoice"))
    }
    if let cost = cells.decimal(.billedCost) {
      invoiceSum = invoiceSum.adding(cost) ?? invoiceSum
      total = total.adding(cost) ?? total
    }
    return broken
  }
}
