package import Domain

/// A quantity as events write it: `^-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?$`, at most 10¹² units
/// either way. Read from the characters, so that no binary fraction comes between.
package enum WireQuantity: Equatable, Sendable {
  case value(Quantity)
  /// Not of the form above.
  case malformed
  case outOfRange

  /// 10¹² units in millionths.
  package static let largest: Int64 = 1_000_000_000_000_000_000

  package static func parse(_ text: Span<UInt8>) -> WireQuantity {
    var index = 0
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    let whole = digits(text, &index)
    guard (1...13).contains(whole.count), whole.count == 1 || !whole.beginsWithZero else {
      return .malformed
    }
    var micro = whole.value &* 1_000_000
    if index < text.count {
      guard text[index] == UInt8(ascii: ".") else { return .malformed }
      index &+= 1
      let fraction = digits(text, &index)
      guard (1...6).contains(fraction.count), index == text.count else { return .malformed }
      var scaled = fraction.value
      for _ in fraction.count..<6 { scaled = scaled &* 10 }
      micro = micro &+ scaled
    }
    return checked(magnitude: micro, isNegative: isNegative)
  }

  /// A quantity that comes as an integer of millionths.
  package static func checked(micro: Int64) -> WireQuantity {
    checked(magnitude: micro.magnitude, isNegative: micro < 0)
  }

  private static func checked(magnitude: UInt64, isNegative: Bool) -> WireQuantity {
    guard magnitude <= UInt64(largest) else { return .outOfRange }
    let micro = Int64(magnitude)
    return .value(Quantity(micro: isNegative ? -micro : micro))
  }

  /// Nothing wraps: 13 digits and their million fit 64 bits, and more digits are refused.
  private static func digits(
    _ text: Span<UInt8>, _ index: inout Int
  ) -> (value: UInt64, count: Int, beginsWithZero: Bool) {
    let start = index
    var value: UInt64 = 0
    while index < text.count, case let digit = text[index] &- UInt8(ascii: "0"), digit <= 9 {
      value = value &* 10 &+ UInt64(digit)
      index &+= 1
    }
    let beginsWithZero = index > start && text[start] == UInt8(ascii: "0")
    return (value, index &- start, beginsWithZero)
  }
}
