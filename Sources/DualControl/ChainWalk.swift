import Evidence

/// Goes along the audit log and hashes each entry anew: its body must give its leaf, and it must
/// follow the one before it.
struct ChainWalk {
  /// Of the entry before; `nil` where the walk begins within the log, whose first entry is believed.
  private(set) var link: Digest256?

  init(after link: Digest256?) { self.link = link }

  /// The leaf of the next entry as it is stored, and what is wrong with it.
  mutating func take(
    _ sequence: Int64, _ body: borrowing RawSpan, _ previous: borrowing RawSpan,
    _ leafHash: borrowing RawSpan, _ agrees: Bool
  ) -> (leaf: Digest256, problems: [String]) {
    let leaf = MerkleHash.leaf(body)
    let before = Digest256(previous)
    var problems: [String] = []
    if Digest256(leafHash) != leaf { problems.append("entry \(sequence) was changed") }
    if before == nil || before != link ?? before {
      problems.append("entry \(sequence) does not follow the one before it")
    }
    if !agrees { problems.append("columns of entry \(sequence) were changed") }
    link = AuditChain.link(after: link ?? before ?? AuditChain.start, leaf: leaf)
    return (leaf, problems)
  }
}
