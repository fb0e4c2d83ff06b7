import Evidence
package import Store

/// Hashes the last entries of the audit log again: cheap enough for every start.
/// `AuditVerifier` does so with all of them.
package struct AuditTail {
  /// Entries that are looked at.
  static let length: Int64 = 256

  let store: Store

  package init(_ store: Store) { self.store = store }

  /// The first thing that is wrong: an entry that was changed, one that does not follow the one
  /// before it, or a head that is not that of the last one.
  package func findings() throws -> [String] {
    let end = try store.auditEnd()
    let first = max(0, end.size - Self.length)
    var chain = ChainWalk(after: first == 0 ? AuditChain.start : nil)
    var finding: String?
    // What others append meanwhile is not looked at.
    try store.scanAudit(first..<end.size) { sequence, body, previous, leaf, agrees in
      let problems = chain.take(sequence, body, previous, leaf, agrees).problems
      if finding == nil { finding = problems.first.map { "audit \($0)" } }
    }
    if finding == nil, end.size > 0, chain.link?.bytes != end.link {
      finding = "the head of the audit log is not that of its last entry"
    }
    return [finding].compactMap(\.self)
  }
}
