/// A whole Merkle tree in memory, to make proofs from: every complete subtree's root by level.
package struct MerkleTree: Sendable {
  /// `levels[k][i]` is the root over the leaves `i·2ᵏ ..< (i+1)·2ᵏ`.
  private let levels: [[Digest256]]

  package init(_ leaves: [Digest256]) {
    var levels = [leaves]
    while let below = levels.last, below.count > 1 {
      levels.append(
        stride(from: 0, to: below.count - 1, by: 2).map {
          MerkleHash.node(below[$0], below[$0 + 1])
        })
    }
    self.levels = levels
  }

  package var size: Int { levels[0].count }

  /// The root of the tree's first `size` leaves; of all unless another size is named.
  package func root(size: Int? = nil) -> Digest256 {
    let size = size ?? self.size
    return size == 0 ? MerkleHash.empty : root(0..<size)
  }

  /// The audit path of RFC 6962, section 2.1.1, from the leaf's sibling up.
  package func inclusionProof(of index: Int, size: Int? = nil) -> [Digest256] {
    let size = size ?? self.size
    precondition(index >= 0 && index < size && size <= self.size, "no such leaf")
    var path: [Digest256] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = Self.split(range)
      if index < middle {
        path.append(root(middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(root(range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return path.reversed()
  }

  /// The proof of RFC 6962, section 2.1.2, that the tree of `former` leaves is the beginning of
  /// that of `size` leaves.
  package func consistencyProof(from former: Int, size: Int? = nil) -> [Digest256] {
    let size = size ?? self.size
    precondition(former >= 0 && former <= size && size <= self.size, "no such tree")
    guard former > 0, former < size else { return [] }
    var path: [Digest256] = []
    var range = 0..<size
    // Whether the former tree has been a whole subtree so far, whose root the verifier knows.
    var isKnown = true
    while former < range.upperBound {
      let middle = Self.split(range)
      if former <= middle {
        path.append(root(middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(root(range.lowerBound..<middle))
        range = middle..<range.upperBound
        isKnown = false
      }
    }
    if !isKnown { path.append(root(range)) }
    return path.reversed()
  }

  private func root(_ range: Range<Int>) -> Digest256 {
    let count = range.count
    if count.nonzeroBitCount == 1 {
      return levels[count.trailingZeroBitCount][range.lowerBound / count]
    }
    let middle = Self.split(range)
    return MerkleHash.node(
      root(range.lowerBound..<middle), root(middle..<range.upperBound))
  }

  /// Where the left subtree ends: it holds the largest power of two below the count.
  private static func split(_ range: Range<Int>) -> Int {
    let largest = Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount
    return range.lowerBound + (1 << largest)
  }
}
