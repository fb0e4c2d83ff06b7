extension ChaosAct {
  /// What somebody with `sqlite3` writes into the file.
  struct Edit: Sendable {
    let name: String
    let sql: String
    /// Dropped before and made again afterwards, as somebody would who knows what is looked at.
    var past: [String] = []
  }

  private static let newestRequest =
    "(SELECT request_id FROM request ORDER BY filed_seq DESC LIMIT 1)"

  static let edits = [
    Edit(
      name: "a tenant is suspended",
      sql: "UPDATE tenant SET status = 'suspended' WHERE status = 'active'"),
    Edit(
      name: "a tenant is resumed",
      sql: "UPDATE tenant SET status = 'active' WHERE status IN ('suspended', 'deleted')"),
    Edit(
      name: "a role is given", sql: "INSERT INTO operator_role VALUES ('sam', 'platform_admin')"),
    Edit(
      name: "an operator is let in",
      sql: "INSERT INTO operator (operator_id, partner_id, os_user) VALUES ('mallory', NULL, 0)"),
    Edit(
      name: "a revoked operator is let in again",
      sql: "UPDATE operator SET state = 'active' WHERE state = 'revoked'"),
    Edit(
      name: "a key is entered",
      sql: """
        INSERT INTO operator (operator_id) VALUES ('mallory');
        INSERT INTO signer_key VALUES ('SHA256:x', 'mallory', 'ssh-ed25519 AAAA', 1, NULL)
        """),
    Edit(
      name: "another key of the installation is entered",
      sql: """
        UPDATE signer_key SET valid_until = 1 WHERE operator_id IS NULL;
        INSERT INTO signer_key VALUES ('SHA256:x', NULL, 'ssh-ed25519 AAAA', 1, NULL)
        """, past: ["signer_key_of_the_installation"]),
    Edit(
      name: "a row is attested by hand",
      sql: """
        UPDATE tenant SET status = 'deleted' WHERE tenant_id = 'acme' AND status <> 'deleted';
        INSERT INTO attestation SELECT 'status', 'acme', '', max(audit_seq), 'deleted' FROM execution
        """),
    Edit(
      name: "a request is executed by hand",
      sql: "UPDATE request SET state = 'EXECUTED' WHERE state IN ('PENDING', 'APPROVED')"),
    Edit(
      name: "an executed request is approved again",
      sql: "UPDATE request SET state = 'APPROVED' WHERE state = 'EXECUTED'", past: ["request_moves"]
    ),
    Edit(
      name: "one byte of a request",
      sql: """
        UPDATE request SET payload = CAST(replace(CAST(payload AS TEXT), 'because', 'whatever')
          AS BLOB) WHERE instr(CAST(payload AS TEXT), 'because') AND request_id = \(newestRequest)
        """, past: ["request_keeps_its_words"]),
    Edit(
      name: "the text of a request",
      sql: "UPDATE request SET display = replace(display, 'a', 'b')",
      past: ["request_keeps_its_words"]),
    Edit(
      name: "a request's approvals required",
      sql: "UPDATE request SET approvals_required = 0 WHERE approvals_required > 0",
      past: ["request_keeps_its_words"]),
    Edit(
      name: "an approval's decision",
      sql: "UPDATE approval SET decision = 'deny' WHERE decision = 'approve'",
      past: ["approval_stays"]),
    Edit(
      name: "an approval is removed",
      sql: """
        DELETE FROM approval WHERE request_id IN (SELECT request_id FROM request
          WHERE state = 'EXECUTED')
        """, past: ["approval_is_kept"]),
    Edit(
      name: "an approval by oneself",
      sql: """
        INSERT INTO approval SELECT printf('%064d', 1), request_id, requester, requester_key,
          'approve', 'detached', 1, 2, payload, signature, form, 1 FROM request LIMIT 1
        """, past: ["approval_is_of_another", "approval_is_new"]),
    Edit(
      name: "an entry's words",
      sql: "UPDATE audit SET body = replace(body, 'because', 'why') WHERE instr(body, 'because')",
      past: ["audit_stays"]),
    Edit(
      name: "an entry's actor",
      sql: "UPDATE audit SET actor = 'vera' WHERE seq = 0", past: ["audit_stays"]),
    Edit(
      name: "the last entry is cut",
      sql: "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)", past: ["audit_is_kept"]),
    Edit(
      name: "entries are swapped",
      sql: """
        UPDATE audit SET seq = -1 WHERE seq = 1; UPDATE audit SET seq = 1 WHERE seq = 2;
        UPDATE audit SET seq = 2 WHERE seq = -1
        """, past: ["audit_stays"]),
    Edit(
      name: "a record's outcome",
      sql: "UPDATE execution SET outcome = 'failed' WHERE outcome = 'denied'",
      past: ["execution_stays"]),
    Edit(
      name: "a record is removed",
      sql: "DELETE FROM execution WHERE audit_seq = (SELECT max(audit_seq) FROM execution)",
      past: ["execution_is_kept"]),
    Edit(
      name: "the store's name", sql: "UPDATE install SET install_id = 'sb-0123456789abcdef'",
      past: ["install_stays"]),
    Edit(
      name: "the store's clock", sql: "UPDATE install SET has_test_clock = 1 - has_test_clock",
      past: ["install_stays"]),
    Edit(name: "a trigger is dropped", sql: "DROP TRIGGER audit_is_kept"),
    Edit(
      name: "the head is set back",
      sql: "UPDATE audit_head SET size = size - 1", past: ["audit_head_goes_on"]),
    Edit(
      name: "the high water is set back",
      sql: "UPDATE audit_head SET high_water = 0 WHERE high_water > 0", past: ["audit_head_goes_on"]
    ),
  ]
}
