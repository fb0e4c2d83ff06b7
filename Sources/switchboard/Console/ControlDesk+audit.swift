import ConsoleTUI
import Domain
import DualControl
import Evidence
import Store

extension ControlDesk {
  /// A page of the log in scope, newest first.
  func page(_ request: AuditRequest) throws -> AuditSnapshot {
    var rows = try place.tenants.audit(
      AuditQuery(
        kind: request.kind?.rawValue, text: request.text.isEmpty ? nil : request.text,
        before: request.before, limit: request.limit + 1))
    let hasEarlier = rows.count > request.limit
    if hasEarlier { rows.removeLast() }
    return AuditSnapshot(
      rows: rows, hasEarlier: hasEarlier, head: try place.control().checkpoint(),
      verdict: verdicts.current)
  }

  /// The proof of an entry that the operator may see.
  func proof(of sequence: Int64) throws -> AuditProof {
    let row = try place.tenants.audit(AuditQuery(before: sequence + 1, limit: 1)).first
    guard row?.sequence == sequence else {
      throw StoreError.notFound(what: "audit entry", id: String(sequence))
    }
    let key = try InstallationKey(paths: place.paths).key(of: place.store)
    let proof = try place.actions().proof(of: sequence, with: key)
    let checkpoint = proof.checkpoint.checkpoint
    let root = MerkleProof.root(
      leaf: MerkleHash.leaf(proof.entry), index: proof.index, size: checkpoint.size,
      path: proof.path)
    return AuditProof(
      index: sequence,
      head: LogCheckpoint(size: Int64(checkpoint.size), root: checkpoint.root.description),
      path: proof.path.map(\.description), isValid: root == checkpoint.root)
  }

  /// Hashes and checks the whole log. What is wrong is told in full to operators of all partners
  /// only: it may name another partner's tenant.
  func verify() throws -> AuditVerdict {
    let report = try place.auditReport()
    let faults = report.checks.filter { !$0.isGood }.map { "\($0.name): \($0.detail)" }
    let told =
      place.person.scope == .all || faults.isEmpty
      ? faults : ["the log does not verify: \(faults.count) findings"]
    let verdict = AuditVerdict(size: report.entries, at: place.now, faults: told)
    verdicts.write(verdict)
    return verdict
  }
}
