import Domain
package import Evidence
import Store

extension PrivilegedActions {
  /// The log's present state, vouched for by the installation.
  package func signedCheckpoint(with installKey: SigningKey) throws -> SignedCheckpoint {
    try control.signedCheckpoint(with: installKey)
  }

  /// The proof that an entry stands in the log as it is now.
  package func proof(of sequence: Int64, with installKey: SigningKey) throws -> LogProof {
    let leaves = try control.leaves()
    guard sequence >= 0, sequence < Int64(leaves.count),
      let row = try store.auditRows(from: sequence, limit: 1).first
    else { throw StoreError.notFound(what: "audit entry", id: String(sequence)) }
    let tree = MerkleTree(leaves)
    return LogProof(
      entry: Array(row.body.utf8), index: Int(sequence),
      path: tree.inclusionProof(of: Int(sequence)),
      checkpoint: try .sign(
        Checkpoint(origin: control.origin, size: tree.size, root: tree.root()), with: installKey))
  }
}

extension ControlledStore {
  /// The name of the log in checkpoints.
  package var origin: String {
    Checkpoint.origin(installID: store.install.id, epoch: store.install.epoch)
  }

  package func signedCheckpoint(with installKey: SigningKey) throws -> SignedCheckpoint {
    let state = try checkpoint()
    guard let root = Digest256(hexadecimal: state.root) else {
      throw StoreError.damaged(path: store.path, detail: "the head of its audit log is none")
    }
    return try .sign(
      Checkpoint(origin: origin, size: Int(state.size), root: root), with: installKey)
  }

  /// The leaf hashes as they are stored, in order.
  func leaves() throws -> [Digest256] {
    try store.auditLeaves().map { bytes in
      guard let leaf = Digest256(bytes) else {
        throw StoreError.damaged(path: store.path, detail: "an audit entry has no leaf hash")
      }
      return leaf
    }
  }
}
