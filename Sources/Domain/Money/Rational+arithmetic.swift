/// A figure has grown past 128 bits (past 64 as a billed amount). A bill is refused rather than
/// wrong.
package struct ArithmeticOverflow: Error, Equatable, CustomStringConvertible {
  package init() {}

  package var description: String {
    "a figure is too large to be computed exactly; look for a mistyped quantity or price"
  }
}

extension Rational {
  package func adding(_ other: Rational) throws(ArithmeticOverflow) -> Rational {
    let shared = Int128(
      Self.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let left = try numerator.checkedMultiply(other.denominator / shared)
    let right = try other.numerator.checkedMultiply(denominator / shared)
    return Rational(
      try left.checkedAdd(right),
      over: try denominator.checkedMultiply(other.denominator / shared))
  }

  package func subtracting(_ other: Rational) throws(ArithmeticOverflow) -> Rational {
    try adding(Rational(try other.numerator.checkedMultiply(-1), over: other.denominator))
  }

  package func multiplied(by other: Rational) throws(ArithmeticOverflow) -> Rational {
    // Reduced crosswise first, so that a product which fits is never refused.
    let left = Rational(numerator, over: other.denominator)
    let right = Rational(other.numerator, over: denominator)
    return Rational(
      try left.numerator.checkedMultiply(right.numerator),
      over: try left.denominator.checkedMultiply(right.denominator))
  }

  /// Divided by a quantity that is more than zero.
  package func divided(by quantity: Quantity) throws(ArithmeticOverflow) -> Rational {
    try multiplied(by: Rational(Int128(Quantity.perUnit), over: Int128(quantity.micro)))
  }

  package func isLess(than other: Rational) throws(ArithmeticOverflow) -> Bool {
    try subtracting(other).isNegative
  }

  package func lesser(_ other: Rational) throws(ArithmeticOverflow) -> Rational {
    try other.isLess(than: self) ? other : self
  }

  /// The nearest multiple of 10^-`fractionDigits` as an integer, halves away from zero.
  package func rounded(fractionDigits: Int) throws(ArithmeticOverflow) -> Int64 {
    var scale: Int128 = 1
    for _ in 0..<fractionDigits { scale *= 10 }
    let scaled = try numerator.checkedMultiply(scale)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    // `magnitude - (denominator - magnitude)` is twice the remainder without its overflow.
    let isHalfOrMore = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    let result = isHalfOrMore ? quotient + (scaled < 0 ? -1 : 1) : quotient
    guard let fitting = Int64(exactly: result) else { throw ArithmeticOverflow() }
    return fitting
  }

  /// The least whole number that is not smaller: started packages.
  package var roundedUp: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The greatest whole number that is not larger.
  package var roundedDown: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// As money of `currency`, rounded once, half away from zero, to its minor unit.
  package func money(in currency: Currency) throws(ArithmeticOverflow) -> Money {
    Money(minorUnits: try rounded(fractionDigits: currency.minorDigits), currency: currency)
  }
}

extension Int128 {
  package func checkedMultiply(_ other: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    if overflow { throw ArithmeticOverflow() }
    return product
  }

  package func checkedAdd(_ other: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { throw ArithmeticOverflow() }
    return sum
  }
}
