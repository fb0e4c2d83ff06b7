extension Int {
  /// Decimal digits with leading zeros up to `width`, for dates; the sign, if any, comes first.
  package func padded(to width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
