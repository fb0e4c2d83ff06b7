/// A name that a machine gives: equal only to the same bytes, never trimmed or case-folded.
///
/// The phantom parameter keeps a tenant's identifier from being passed where a partner's is wanted.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  /// Byte order, the order of SQLite's BINARY collation, so that Swift and SQL sort alike.
  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// Whether the bytes are 1–128 of `[A-Za-z0-9._:-]`, the alphabet of tenants and services.
  package var isWellFormed: Bool {
    let bytes = rawValue.utf8
    return (1...128).contains(bytes.count) && bytes.allSatisfy(Self.isAllowed)
  }

  package static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

package typealias TenantID = Identifier<Tenant>
package typealias PartnerID = Identifier<Partner>
package typealias OperatorID = Identifier<Operator>
