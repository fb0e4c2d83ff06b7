import Evidence
package import Store

/// Hashes the last entries of the audit log again, and the first, which says what the installation
/// is: cheap enough for every start. `AuditVerifier` does so with all of them.
package struct AuditTail {
  /// Entries that are looked at.
  static let length: Int64 = 256

  let store: Store

  package init(_ store: Store) { self.store = store }

  /// What is wrong with the row that names the installation, and the first thing that is with the
  /// log: an entry that was changed, one that does not follow the one before it, or a head that is
  /// not that of the last one.
  package func findings() throws -> [String] {
    let end = try store.auditEnd()
    let first = max(0, end.size - Self.length)
    let beginning = first == 0 ? nil : try walk(0..<1).finding
    // What others append meanwhile is not looked at.
    let (found, link) = try walk(first..<end.size)
    var finding = beginning ?? found
    if finding == nil, end.size > 0, link?.bytes != end.link {
      finding = "the head of the audit log is not that of its last entry"
    }
    return try [finding].compactMap(\.self)
      + store.installFindings(digest: { ContentDigest.sha256($0) }).problems
  }

  private func walk(_ sequences: Range<Int64>) throws -> (finding: String?, link: Digest256?) {
    let start = sequences.lowerBound == 0 ? AuditChain.start : nil
    var chain = ChainWalk(after: start)
    var finding: String?
    try store.scanAudit(sequences) { sequence, body, previous, leaf, agrees in
      let problems = chain.take(sequence, body, previous, leaf, agrees).problems
      if finding == nil { finding = problems.first.map { "audit \($0)" } }
    }
    if !sequences.isEmpty, chain.link == start {
      finding = "audit entry \(sequences.lowerBound) is missing"
    }
    return (finding, chain.link)
  }
}
