extension RegoNumber {
  /// `nil` where the exact result does not fit.
  func adding(_ other: RegoNumber) -> RegoNumber? {
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = other.numerator.multipliedReportingOverflow(by: denominator)
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    let isLost = left.overflow || right.overflow || sum.overflow
    return RegoNumber(
      (sum.partialValue, isLost),
      over: denominator.multipliedReportingOverflow(by: other.denominator))
  }

  func negated() -> RegoNumber? {
    RegoNumber(Int128(0).subtractingReportingOverflow(numerator), over: (denominator, false))
  }

  func multiplied(by other: RegoNumber) -> RegoNumber? {
    RegoNumber(
      numerator.multipliedReportingOverflow(by: other.numerator),
      over: denominator.multipliedReportingOverflow(by: other.denominator))
  }

  /// Of whole numbers only, with the sign of the dividend, as in OPA.
  func remainder(dividingBy other: RegoNumber) -> RegoNumber? {
    guard isWhole, other.isWhole, other.numerator != 0 else { return nil }
    return RegoNumber(numerator.remainderReportingOverflow(dividingBy: other.numerator))
  }

  /// Exact: whole parts first, then the remainders crosswise; never overflows on order alone.
  static func order(_ left: RegoNumber, _ right: RegoNumber) -> Int {
    let (leftWhole, leftRest) = left.floored
    let (rightWhole, rightRest) = right.floored
    if leftWhole != rightWhole { return leftWhole < rightWhole ? -1 : 1 }
    let first = leftRest.multipliedFullWidth(by: right.denominator.magnitude)
    let second = rightRest.multipliedFullWidth(by: left.denominator.magnitude)
    if first == second { return 0 }
    return (first.high, first.low) < (second.high, second.low) ? -1 : 1
  }

  private var floored: (whole: Int128, rest: UInt128) {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0
      ? (quotient - 1, (remainder + denominator).magnitude) : (quotient, remainder.magnitude)
  }
}

extension RegoNumber: CustomStringConvertible {
  /// A decimal: every number that is written is one, and so are sums and products of them.
  package var description: String {
    if isWhole { return String(numerator) }
    var (digits, rest) = ("", floored.rest)
    let shown = numerator < 0 ? denominator.magnitude - rest : rest
    rest = shown
    while rest != 0, digits.utf8.count < 38 {
      let (tenfold, overflow) = rest.multipliedReportingOverflow(by: 10)
      if overflow { break }
      digits += String(tenfold / denominator.magnitude)
      rest = tenfold % denominator.magnitude
    }
    let whole = (numerator / denominator).magnitude
    return "\(numerator < 0 ? "-" : "")\(whole).\(digits)"
  }
}
