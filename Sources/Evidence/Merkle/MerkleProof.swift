/// Checks proofs with the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2
/// (https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2).
package enum MerkleProof {
  /// The longest path there can be.
  package static let longest = 63

  /// The root that follows from a leaf and its path; `nil` if the path does not fit.
  package static func root(
    leaf: Digest256, index: Int, size: Int, path: [Digest256]
  ) -> Digest256? {
    guard index >= 0, index < size else { return nil }
    var place = index
    var last = size - 1
    var root = leaf
    for sibling in path {
      guard last > 0 else { return nil }
      if place & 1 == 1 || place == last {
        root = MerkleHash.node(sibling, root)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        root = MerkleHash.node(root, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? root : nil
  }

  /// Whether the log with `former` entries and that root is the beginning of the one with `size`.
  package static func isConsistent(
    former: Int, formerRoot: Digest256, size: Int, root: Digest256, path: [Digest256]
  ) -> Bool {
    guard former >= 0, former <= size else { return false }
    if former == size { return path.isEmpty && formerRoot == root }
    if former == 0 { return path.isEmpty && formerRoot == MerkleHash.empty }
    var path = path[...]
    if former.nonzeroBitCount == 1 { path = [formerRoot] + path }
    guard let first = path.popFirst() else { return false }
    var place = former - 1
    var last = size - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (old, new) = (first, first)
    for sibling in path {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        old = MerkleHash.node(sibling, old)
        new = MerkleHash.node(sibling, new)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = MerkleHash.node(new, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == formerRoot && new == root
  }
}
