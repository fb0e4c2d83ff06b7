extension Quantity {
  /// For sentences: digits in groups of three, `4,751,220`, `1,234.5`.
  package var grouped: String { DecimalText.grouped(description) }
}
