extension Rational: CustomStringConvertible {
  /// Exact: a decimal where there is one (`218.51835`), else the fraction (`2495/14`).
  package var description: String {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    let digits = max(twos, fives)
    guard rest == 1, let scale = Self.powerOfTen(digits) else {
      return "\(numerator)/\(denominator)"
    }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale / denominator)
    guard !overflow else { return "\(numerator)/\(denominator)" }
    return Self.decimal(scaled, fractionDigits: digits)
  }

  /// Whether `description` is a decimal.
  package var isDecimal: Bool { !description.contains("/") }

  /// Decimal text: exact where there is one, else cut (never rounded) after `digits` places, so that
  /// rounding it to fewer places gives what rounding the value itself gives.
  package func decimal(digits: Int) -> String {
    guard !isDecimal else { return description }
    var text = String(numerator.magnitude / denominator.magnitude)
    var rest = numerator.magnitude % denominator.magnitude
    if digits > 0 { text += "." }
    for _ in 0..<digits {
      // `rest` is below the denominator, and ten of them are subtracted without multiplying.
      let (digit, remainder) = Self.tenfold(rest, by: denominator.magnitude)
      text += String(digit)
      rest = remainder
    }
    return (isNegative ? "-" : "") + text
  }

  /// 10 × `value` ÷ `divisor` with remainder, for a value below the divisor.
  private static func tenfold(
    _ value: UInt128, by divisor: UInt128
  ) -> (digit: Int, remainder: UInt128) {
    var (digit, remainder): (Int, UInt128) = (0, 0)
    for _ in 0..<10 {
      if remainder >= divisor - value {
        remainder -= divisor - value
        digit += 1
      } else {
        remainder += value
      }
    }
    return (digit, remainder)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private static func decimal(_ value: Int128, fractionDigits: Int) -> String {
    guard fractionDigits > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count))
    let all = zeros + digits
    let point = all.index(all.endIndex, offsetBy: -fractionDigits)
    return (value < 0 ? "-" : "") + all[..<point] + "." + all[point...]
  }
}
