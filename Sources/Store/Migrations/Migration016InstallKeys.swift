extension Migration {
  /// Schema 16: another key of the installation takes two people, as the other acts of the hard list
  /// do, and is entered only by the request that names it.
  static let installKeys = Migration(
    version: 16,
    sql: """
      CREATE TRIGGER request_for_an_install_key_takes_two BEFORE INSERT ON request
        WHEN new.action = 'install_key_replace'
          AND (new.approvals_required < 1 OR new.tenant_id IS NOT NULL) BEGIN
        SELECT raise(ABORT, 'another key of the installation takes two people');
      END;
      CREATE TRIGGER signer_key_of_the_installation BEFORE INSERT ON signer_key
        WHEN new.operator_id IS NULL
          AND EXISTS (SELECT 1 FROM signer_key WHERE operator_id IS NULL)
          AND NOT EXISTS (SELECT 1 FROM request WHERE action = 'install_key_replace'
            AND state = 'EXECUTED' AND instr(CAST(payload AS TEXT), new.line) > 0) BEGIN
        SELECT raise(ABORT, 'another key of the installation is entered by a request of two');
      END;

      """)
}
