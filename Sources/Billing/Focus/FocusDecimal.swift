/// A number as FOCUS writes them (NumericFormat), exact: mantissa × 10^-scale, without trailing
/// zeros, so that equal values are equal.
struct FocusDecimal: Equatable, Sendable {
  private(set) var mantissa: Int128
  /// Digits after the point, never negative.
  private(set) var scale: Int

  static let zero = FocusDecimal(mantissa: 0, scale: 0)

  init(mantissa: Int128, scale: Int) {
    (self.mantissa, self.scale) = (mantissa, scale)
    while self.scale > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.scale -= 1
    }
  }

  init?(_ text: String) { self.init(text.utf8) }

  /// Digits with at most one point between them, a minus sign where there is one, and an exponent
  /// behind `E`; no plus sign, no space, no group separator. `nil` also for what does not fit.
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(
      separator: UInt8(ascii: "E"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = parts.first, let (mantissa, digits) = Self.digits(number) else {
      return nil
    }
    var (value, scale) = (mantissa, digits)
    if parts.count == 2 {
      guard let power = Self.exponent(parts[1]) else { return nil }
      scale -= power
      while scale < 0 {
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        (value, scale) = (tenfold, scale + 1)
      }
    }
    self.init(mantissa: isNegative ? -value : value, scale: scale)
  }

  private static func digits(_ text: some Collection<UInt8>) -> (Int128, Int)? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var value: Int128 = 0
    for byte in parts.joined() {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int128(digit))
      if overflow || carry { return nil }
      value = sum
    }
    return (value, parts.count == 2 ? parts[1].count : 0)
  }

  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard (1...2).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return isNegative ? -value : value
  }

  var isNegative: Bool { mantissa < 0 }

  /// `nil` on overflow.
  func multiplied(by other: FocusDecimal) -> FocusDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : FocusDecimal(mantissa: product, scale: scale + other.scale)
  }

  /// `nil` on overflow.
  func adding(_ other: FocusDecimal) -> FocusDecimal? {
    var (left, right) = (self, other)
    while left.scale < right.scale { guard left.widen() else { return nil } }
    while right.scale < left.scale { guard right.widen() else { return nil } }
    let (sum, overflow) = left.mantissa.addingReportingOverflow(right.mantissa)
    return overflow ? nil : FocusDecimal(mantissa: sum, scale: left.scale)
  }

  private mutating func widen() -> Bool {
    let (tenfold, overflow) = mantissa.multipliedReportingOverflow(by: 10)
    (mantissa, scale) = (tenfold, scale + 1)
    return !overflow
  }
}

extension FocusDecimal: CustomStringConvertible {
  /// Plain digits without an exponent: `218.51835`, `-4`.
  var description: String {
    let digits = String(mantissa.magnitude)
    let zeros = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count))
    let all = zeros + digits
    let point = all.index(all.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + all[..<point]
      + (scale == 0 ? "" : "." + all[point...])
  }
}
