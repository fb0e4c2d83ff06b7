import Crypto

/// The linear hash beside the tree: each entry's link depends on every entry before it.
///
/// `link(n) = SHA-256(0x02 ‖ link(n−1) ‖ leaf(n))`; the prefix keeps it apart from Merkle nodes.
package enum AuditChain {
  /// What the first entry follows.
  package static let start = Digest256.sha256(of: Array("switchboard-audit@v1".utf8))

  package static func link(after previous: Digest256, leaf: Digest256) -> Digest256 {
    var hasher = SHA256()
    hasher.update(data: [0x02])
    hasher.add(previous)
    hasher.add(leaf)
    return Digest256(hasher.finalize())
  }
}
