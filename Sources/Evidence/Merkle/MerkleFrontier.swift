/// A Merkle tree that only grows: the roots of its complete subtrees, from the largest on.
///
/// Appending costs one hash on average and at most log₂ n; memory is one digest for each bit of n.
package struct MerkleFrontier: Equatable, Sendable {
  package private(set) var size: Int
  /// One for each bit that is set in `size`.
  package private(set) var peaks: [Digest256]

  package init() {
    size = 0
    peaks = []
  }

  /// Goes on from a frontier that was kept; `nil` if there are not as many peaks as bits in `size`.
  package init?(size: Int, peaks: [Digest256]) {
    guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.peaks = peaks
  }

  package mutating func append(_ leaf: Digest256) {
    var carried = leaf
    var bits = size
    while bits & 1 == 1, let left = peaks.popLast() {
      carried = MerkleHash.node(left, carried)
      bits >>= 1
    }
    peaks.append(carried)
    size += 1
  }

  package var root: Digest256 {
    guard var root = peaks.last else { return MerkleHash.empty }
    for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
    return root
  }
}
