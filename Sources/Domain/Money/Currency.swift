/// An ISO 4217 currency with the number of digits of its minor unit.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
  package let code: String
  /// Digits after the point: JPY 0, USD 2, KWD 3.
  package let minorDigits: Int

  /// Known codes only: a wrong number of digits would bill a hundredfold.
  /// Digits: ISO 4217, list one (https://www.six-group.com/en/products-services/financial-information).
  package init?(code: String) {
    switch code {
    case "JPY", "KRW", "ISK", "CLP", "VND": minorDigits = 0
    case "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK",
      "SGD", "HKD", "INR", "BRL", "MXN", "ZAR", "CNY", "TRY", "ILS", "AED", "SAR", "THB":
      minorDigits = 2
    case "KWD", "BHD", "OMR", "JOD", "TND": minorDigits = 3
    default: return nil
    }
    self.code = code
  }

  private init(code: String, minorDigits: Int) {
    self.code = code
    self.minorDigits = minorDigits
  }

  package static let usd = Currency(code: "USD", minorDigits: 2)
  package var description: String { code }
}
