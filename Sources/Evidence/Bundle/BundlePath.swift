/// The place of a file in a bundle, at most one folder deep, in letters that mean the same to every
/// file system, shell and archive.
package struct BundlePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` for anything that could lead out of the bundle or hide in it.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ Self.isName($0) }),
      text.utf8.count <= 100
    else { return nil }
    self.text = String(text)
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The folder, `nil` at the top.
  var folder: String? { text.firstIndex(of: "/").map { String(text[..<$0]) } }

  private static func isName(_ part: some StringProtocol) -> Bool {
    let bytes = Array(part.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: ":"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
