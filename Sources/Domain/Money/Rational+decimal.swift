extension Rational {
  /// Decimal text with at most so many fraction digits and without padding, halves away from zero:
  /// `(10/28).decimal(atMost: 6)` is `0.357143`.
  package func decimal(atMost digits: Int) -> String {
    let divisor = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var fraction = [UInt8](repeating: 0, count: digits)
    for place in 0..<digits where rest != 0 {
      (fraction[place], rest) = Self.nextDigit(rest, divisor)
    }
    if rest >= divisor - rest, rest != 0 { Self.roundUp(&whole, &fraction) }
    while fraction.last == 0 { fraction.removeLast() }
    let isNegative = numerator < 0 && (whole != 0 || !fraction.isEmpty)
    var text = isNegative ? "-" : ""
    text += String(whole)
    guard !fraction.isEmpty else { return text }
    text += "."
    for digit in fraction { text.unicodeScalars.append(Unicode.Scalar(0x30 + digit)) }
    return text
  }

  /// The next digit of `rest ÷ divisor`, which is less than one, and what remains.
  private static func nextDigit(_ rest: UInt128, _ divisor: UInt128) -> (UInt8, UInt128) {
    let (tenfold, overflow) = rest.multipliedReportingOverflow(by: 10)
    let (digit, left) =
      overflow
      ? divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      : tenfold.quotientAndRemainder(dividingBy: divisor)
    return (UInt8(digit), left)
  }

  private static func roundUp(_ whole: inout UInt128, _ fraction: inout [UInt8]) {
    for place in fraction.indices.reversed() {
      if fraction[place] < 9 {
        fraction[place] += 1
        return
      }
      fraction[place] = 0
    }
    whole += 1
  }
}
