/// An amount of usage in millionths of the meter's unit.
package struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let micro: Int64

  package init(micro: Int64) { self.micro = micro }

  /// Whole units; `nil` for more than it can hold.
  package init?(units: Int) {
    let (micro, overflow) = Int64(units).multipliedReportingOverflow(by: Self.perUnit)
    guard !overflow else { return nil }
    self.micro = micro
  }

  package static let zero = Quantity(micro: 0)
  package static let perUnit: Int64 = 1_000_000

  /// `nil` on overflow: a quantity never wraps.
  package func adding(_ other: Quantity) -> Quantity? {
    let (sum, overflow) = micro.addingReportingOverflow(other.micro)
    return overflow ? nil : Quantity(micro: sum)
  }

  package static func < (left: Self, right: Self) -> Bool { left.micro < right.micro }

  /// Decimal text without padding: `12`, `0.5`.
  package var description: String { DecimalText.trimmed(micro, fractionDigits: 6) }
}
