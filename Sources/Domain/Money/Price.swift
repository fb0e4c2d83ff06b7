/// An unrounded price in billionths of a currency's major unit: `0.000150` is 150,000 nano.
package struct Price: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let nano: Int64

  package init(nano: Int64) { self.nano = nano }

  package static let zero = Price(nano: 0)
  package static let perUnit: Int64 = 1_000_000_000
  package static let fractionDigits = 9

  package static func < (left: Self, right: Self) -> Bool { left.nano < right.nano }

  /// Decimal text without padding: `0.00015`, `15`.
  package var description: String {
    DecimalText.trimmed(nano, fractionDigits: Self.fractionDigits)
  }
}

extension Price {
  /// A fee in a currency's minor unit, as the price of one.
  package init(fee: Money) throws(ArithmeticOverflow) {
    var nano = Int128(fee.minorUnits)
    for _ in fee.currency.minorDigits..<Self.fractionDigits { nano *= 10 }
    guard let fitting = Int64(exactly: nano) else { throw ArithmeticOverflow() }
    self.init(nano: fitting)
  }
}
