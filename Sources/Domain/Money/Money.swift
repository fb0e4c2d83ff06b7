/// A rounded amount in a currency's minor unit, as it stands on an invoice.
package struct Money: Hashable, Sendable, CustomStringConvertible {
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The exact decimal with the currency's digits: `1011.58`, `-4.00`, `120`.
  package var description: String {
    DecimalText.padded(minorUnits, fractionDigits: currency.minorDigits)
  }
}
