import Domain
package import Evidence
package import Store

/// Proofs that entries stand in a store's audit log.
package struct AuditProof {
  let store: Store
  let installKey: SigningKey

  package init(store: Store, installKey: SigningKey) {
    self.store = store
    self.installKey = installKey
  }

  private static let page = 4096

  /// The proof for an entry in the log as it was right after it: the same in every run.
  package func proof(of sequence: Int64) throws -> LogProof? {
    var leaves: [Digest256] = []
    var entry: [UInt8]?
    while leaves.count <= sequence {
      let rows = try store.auditRows(
        from: Int64(leaves.count), limit: min(Self.page, Int(sequence) + 1 - leaves.count))
      guard let last = rows.last else { return nil }
      leaves += rows.compactMap { Digest256($0.leafHash) }
      if last.sequence == sequence { entry = Array(last.body.utf8) }
    }
    guard let entry, leaves.count == sequence + 1 else { return nil }
    let tree = MerkleTree(leaves)
    let install = store.install
    let checkpoint = Checkpoint(
      origin: Checkpoint.origin(installID: install.id, epoch: install.epoch), size: tree.size,
      root: tree.root())
    return LogProof(
      entry: entry, index: Int(sequence), path: tree.inclusionProof(of: Int(sequence)),
      checkpoint: try SignedCheckpoint.sign(checkpoint, with: installKey))
  }
}
