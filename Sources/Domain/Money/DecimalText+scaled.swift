extension DecimalText {
  /// Reads an unsigned decimal exactly, `("0.5", 6)` is 500,000; `nil` where it has a sign, an
  /// exponent, leading zeros, more fraction digits than asked for, or does not fit.
  package static func scaled(_ text: String, fractionDigits: Int) -> Int64? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""[...].utf8
    guard parts.count == 1 || (1...max(1, fractionDigits)).contains(fraction.count),
      fraction.count <= fractionDigits
    else { return nil }
    var value: Int64 = 0
    for byte in [whole, fraction].joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
        let next = value.appending(digit: Int64(byte - UInt8(ascii: "0")))
      else { return nil }
      value = next
    }
    for _ in fraction.count..<fractionDigits {
      guard let next = value.appending(digit: 0) else { return nil }
      value = next
    }
    return value
  }
}

extension Int64 {
  /// Ten times the number plus a digit, `nil` on overflow.
  fileprivate func appending(digit: Int64) -> Int64? {
    let (tenfold, overflow) = multipliedReportingOverflow(by: 10)
    let (sum, carry) = tenfold.addingReportingOverflow(digit)
    return overflow || carry ? nil : sum
  }
}
