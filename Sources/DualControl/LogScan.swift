import Evidence

/// One pass over the audit log that hashes every entry anew: what is wrong with each, the root of
/// all, and the roots that the log had at the sizes which somebody remembers. Its memory does not
/// grow with the log.
struct LogScan {
  private(set) var problems: [String] = []
  /// The roots at the sizes that were asked for.
  private(set) var roots: [Int: Digest256] = [:]
  private var chain = ChainWalk(after: AuditChain.start)
  private var tree = MerkleFrontier()
  private let sizes: Set<Int>

  var size: Int { tree.size }
  var root: Digest256 { tree.root }

  init(keepingRootsAt sizes: Set<Int>) {
    self.sizes = sizes
    if sizes.contains(0) { roots[0] = MerkleHash.empty }
  }

  /// The next entry as it is stored.
  mutating func take(
    _ sequence: Int64, _ body: borrowing RawSpan, _ previous: borrowing RawSpan,
    _ leafHash: borrowing RawSpan, _ agrees: Bool
  ) {
    if sequence != Int64(size) { problems.append("entry \(size) is missing") }
    let (leaf, wrong) = chain.take(sequence, body, previous, leafHash, agrees)
    problems += wrong
    tree.append(leaf)
    if sizes.contains(size) { roots[size] = tree.root }
  }
}
