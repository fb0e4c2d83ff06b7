/// An exact fraction of two 128-bit integers in lowest terms: what rating computes with until the
/// one rounding at the end of a line.
///
/// Operations throw `ArithmeticOverflow` instead of wrapping.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  package static let zero = Rational(0)

  package init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// `denominator` must be positive; reduces to lowest terms.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a fraction needs a positive denominator")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  package init(_ quantity: Quantity) {
    self.init(Int128(quantity.micro), over: Int128(Quantity.perUnit))
  }

  package init(_ price: Price) { self.init(Int128(price.nano), over: Int128(Price.perUnit)) }

  package var isPositive: Bool { numerator > 0 }
  package var isNegative: Bool { numerator < 0 }

  /// Euclid's algorithm, in 64 bits as soon as both numbers fit: 128-bit division is slow.
  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 {
      if let first = UInt64(exactly: larger), let second = UInt64(exactly: smaller) {
        return UInt128(greatestCommonDivisor(first, second))
      }
      (larger, smaller) = (smaller, larger % smaller)
    }
    return max(larger, 1)
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
