import Domain
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
    var link = first == 0 ? AuditChain.start : nil
    for row in try store.auditRows(from: first, limit: Int(Self.length)) {
      let leaf = MerkleHash.leaf(Array(row.body.utf8))
      guard row.leafHash == leaf.bytes, row.agreesWithBody else {
        return ["audit entry \(row.sequence) was changed"]
      }
      guard let before = link ?? Digest256(row.previousHash[...]),
        row.previousHash == before.bytes
      else {
        return ["audit entry \(row.sequence) does not follow the one before it"]
      }
      link = AuditChain.link(after: before, leaf: leaf)
    }
    return end.size == 0 || link?.bytes == end.link
      ? [] : ["the head of the audit log is not that of its last entry"]
  }
}
