/// A string that equals only the same bytes, as in OPA. Swift's own equality takes composed and
/// decomposed letters for the same, and a policy must not.
package struct RegoText: Hashable, Sendable, ExpressibleByStringLiteral {
  package let value: String

  package init(_ value: String) { self.value = value }
  package init(stringLiteral value: String) { self.value = value }

  package static func == (left: Self, right: Self) -> Bool {
    left.value.utf8.elementsEqual(right.value.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in value.utf8 { hasher.combine(byte) }
  }

  /// Byte order.
  static func order(_ left: Self, _ right: Self) -> Int {
    if left == right { return 0 }
    return left.value.utf8.lexicographicallyPrecedes(right.value.utf8) ? -1 : 1
  }
}
