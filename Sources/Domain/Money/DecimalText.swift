/// Exact decimals of scaled integers, without floating point.
package enum DecimalText {
  /// With all fraction digits: `(101158, 2)` is `1011.58`.
  package static func padded(_ value: Int64, fractionDigits: Int) -> String {
    guard fractionDigits > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count))
    let all = zeros + digits
    let point = all.index(all.endIndex, offsetBy: -fractionDigits)
    return (value < 0 ? "-" : "") + all[..<point] + "." + all[point...]
  }

  /// Without trailing zeros: `(12_000_000, 6)` is `12`, `(500_000, 6)` is `0.5`.
  package static func trimmed(_ value: Int64, fractionDigits: Int) -> String {
    var text = padded(value, fractionDigits: fractionDigits)
    guard fractionDigits > 0 else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
