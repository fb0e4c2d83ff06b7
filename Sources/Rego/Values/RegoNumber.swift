/// An exact number: Rego's numbers are arbitrary decimals, and a policy compares money and limits,
/// so nothing here is floating point. What does not fit 128 bits is no number at all.
package struct RegoNumber: Hashable, Sendable {
  let numerator: Int128
  /// Positive, in lowest terms with the numerator.
  let denominator: Int128

  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  init?(_ numerator: (Int128, Bool), over denominator: (Int128, Bool) = (1, false)) {
    guard !numerator.1, !denominator.1, denominator.0 > 0 else { return nil }
    var (larger, smaller) = (numerator.0.magnitude, denominator.0.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    self.numerator = numerator.0 / Int128(max(larger, 1))
    self.denominator = denominator.0 / Int128(max(larger, 1))
  }

  /// Reads a JSON number (https://www.rfc-editor.org/rfc/rfc8259#section-6); `nil` where it is
  /// none, or too large to be held exactly.
  package init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let whole = Self.takeDigits(&rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = Self.takeDigits(&rest)
      if fraction.isEmpty { return nil }
    }
    guard let exponent = Self.exponent(rest) else { return nil }
    var value: (Int128, Bool) = (0, false)
    for digit in whole + fraction where !value.1 {
      value = Self.tenfold(value.0, adding: Int128(digit - UInt8(ascii: "0")))
    }
    let scale = Self.power(abs(exponent - fraction.count))
    guard !value.1, let scale else { return nil }
    let signed = isNegative ? -value.0 : value.0
    if exponent >= fraction.count {
      self.init(signed.multipliedReportingOverflow(by: scale))
    } else {
      self.init((signed, false), over: (scale, false))
    }
  }

  /// Whether it has the form of a JSON number, of whatever size.
  static func isWritten(in text: some StringProtocol) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if takeDigits(&rest).isEmpty { return false }
    }
    guard let mark = rest.popFirst() else { return true }
    if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) {
      rest.removeFirst()
    }
    return mark | 0x20 == UInt8(ascii: "e") && !takeDigits(&rest).isEmpty && rest.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  private static func exponent(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let first = rest.first else { return 0 }
    guard first | 0x20 == UInt8(ascii: "e") else { return nil }
    return Int(String(decoding: rest.dropFirst(), as: UTF8.self))
  }

  private static func tenfold(_ value: Int128, adding digit: Int128) -> (Int128, Bool) {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(digit)
    return (sum, overflow || carry)
  }

  private static func power(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  var isWhole: Bool { denominator == 1 }
  package var int: Int? { isWhole ? Int(exactly: numerator) : nil }
}
