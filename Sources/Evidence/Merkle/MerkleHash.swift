import Crypto

/// The hashes of RFC 6962, section 2.1 (https://www.rfc-editor.org/rfc/rfc6962#section-2.1): leaves
/// and nodes begin with different bytes, so that neither can pass for the other.
package enum MerkleHash {
  /// The root of a log without entries: the hash of nothing.
  package static let empty = Digest256.sha256(of: [])

  package static func leaf(_ body: [UInt8]) -> Digest256 { leaf(body.span) }

  package static func leaf(_ body: Span<UInt8>) -> Digest256 {
    // Bytes have no padding to be read.
    leaf(unsafe body.bytes)
  }

  package static func leaf(_ body: borrowing RawSpan) -> Digest256 {
    var hasher = leafStart
    hasher.add(body)
    return Digest256(hasher.finalize())
  }

  package static func node(_ left: Digest256, _ right: Digest256) -> Digest256 {
    var hasher = nodeStart
    hasher.add(left)
    hasher.add(right)
    return Digest256(hasher.finalize())
  }

  /// Hashers that have taken the prefix byte; a copy goes on from there.
  private static let leafStart = started(0)
  private static let nodeStart = started(1)

  private static func started(_ prefix: UInt8) -> SHA256 {
    var hasher = SHA256()
    hasher.update(data: [prefix])
    return hasher
  }
}
