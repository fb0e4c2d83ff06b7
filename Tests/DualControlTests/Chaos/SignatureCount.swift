import Domain
import Evidence
import GRDB

@testable import Store

/// Whose valid signatures stand behind a tenant's status, reckoned from the stored bytes alone and
/// not by the code that is tried.
struct SignatureCount {
  private(set) var status = ""
  private(set) var people = 0
  private(set) var keys = 0

  /// Who is suspended, deleted or purged has two.
  var isEnough: Bool { !["suspended", "deleted"].contains(status) || min(people, keys) >= 2 }

  init(behind tenant: String, in store: Store) throws {
    try store.read { db in
      status =
        try String.fetchOne(
          db, sql: "SELECT status FROM tenant WHERE tenant_id = ?", arguments: [tenant]) ?? ""
      var request = try String.fetchOne(
        db,
        sql: """
          SELECT request_id FROM execution WHERE outcome = 'executed' AND audit_seq = (
            SELECT max(audit_seq) FROM attestation WHERE subject = 'status' AND tenant_id = ?)
          """, arguments: [tenant])
      var (names, lines): (Set<String>, Set<String>) = ([], [])
      // What one person takes back stands on the signatures of what is taken back.
      while let id = request {
        for signer in try Self.signers(of: id, db) {
          names.insert(signer.name)
          lines.insert(signer.line)
        }
        request = try String.fetchOne(
          db, sql: "SELECT rollback_of FROM request WHERE request_id = ?", arguments: [id])
      }
      (people, keys) = (names.count, lines.count)
    }
  }

  private static func signers(
    of id: String, _ db: Database
  ) throws -> [(name: String, line: String)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT 'request' AS kind, requester AS name, line, payload, signature FROM request
          JOIN signer_key ON key_id = requester_key WHERE request_id = ?1
        UNION ALL SELECT 'approval', approver, line, payload, signature FROM approval
          JOIN signer_key ON key_id = approver_key WHERE request_id = ?1 AND decision = 'approve'
        """, arguments: [id])
    return rows.compactMap { row in
      let type: PayloadType = row["kind"] == "request" ? .request : .approval
      let bytes = PreAuthentication.encode(type: type, payload: row.bytes("payload"))
      guard let key = SSHKey(line: row["line"] as String)?.plainKey,
        key.isValid(row.bytes("signature"), for: bytes)
      else { return nil }
      return (row["name"], row["line"])
    }
  }
}
