extension Migration {
  /// Schema 6: the audit log, keys, privileged requests with what was signed for them, and what
  /// rows rest on which of them (`Docs/trust.md`).
  ///
  /// Rules that the program keeps stand here a second time: who wrote it is never who approves it,
  /// what needs two has two, and nothing that was signed or logged is ever changed. `INSERT OR
  /// REPLACE` passes by triggers on DELETE, hence the guards on what may be inserted.
  static let control = Migration(
    version: 6, sql: auditTables + keyTables + requestTables + approvalTables + recordTables)

  private static let auditTables = """
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY CHECK (seq >= 0),
      ts INTEGER NOT NULL,
      actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 256),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      partner_id TEXT,
      tenant_id TEXT,
      body TEXT NOT NULL CHECK (length(body) BETWEEN 2 AND 65536),
      prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
      leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32)
    ) STRICT;
    CREATE INDEX audit_by_partner ON audit (partner_id, seq);
    CREATE INDEX audit_by_tenant ON audit (tenant_id, seq) WHERE tenant_id IS NOT NULL;

    CREATE TABLE audit_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      size INTEGER NOT NULL CHECK (size >= 0),
      link BLOB NOT NULL CHECK (length(link) = 32),
      peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0),
      high_water INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER audit_comes_last BEFORE INSERT ON audit
      WHEN new.seq IS NOT (SELECT ifnull(max(seq), -1) + 1 FROM audit)
        OR NOT EXISTS (SELECT 1 FROM audit_head WHERE size = new.seq AND link = new.prev_hash)
      BEGIN SELECT raise(ABORT, 'an entry is added at the end of the audit log'); END;
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
      BEGIN SELECT raise(ABORT, 'an entry is never removed from the audit log'); END;
    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
      BEGIN SELECT raise(ABORT, 'an entry of the audit log is never changed'); END;
    CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head
      WHEN new.size NOT IN (old.size, old.size + 1) OR new.high_water < old.high_water
      BEGIN SELECT raise(ABORT, 'the head of the audit log goes on by one'); END;
    CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head
      BEGIN SELECT raise(ABORT, 'the head of the audit log is never removed'); END;

    """

  private static let keyTables = """
    ALTER TABLE operator ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
      CHECK (state IN ('active', 'revoked'));

    CREATE TABLE signer_key (
      key_id TEXT PRIMARY KEY NOT NULL CHECK (length(key_id) BETWEEN 1 AND 128),
      operator_id TEXT REFERENCES operator (operator_id),
      line TEXT NOT NULL UNIQUE CHECK (length(line) BETWEEN 1 AND 4096),
      valid_from INTEGER NOT NULL CHECK (valid_from >= 0),
      valid_until INTEGER CHECK (valid_until >= valid_from)
    ) STRICT;
    CREATE UNIQUE INDEX signer_key_in_force ON signer_key (ifnull(operator_id, ''))
      WHERE valid_until IS NULL;

    CREATE TRIGGER signer_key_is_new BEFORE INSERT ON signer_key
      WHEN EXISTS (SELECT 1 FROM signer_key WHERE key_id = new.key_id OR line = new.line)
        OR new.valid_until IS NOT NULL
      BEGIN SELECT raise(ABORT, 'a key belongs to one operator and is entered once'); END;
    CREATE TRIGGER signer_key_ends_once BEFORE UPDATE ON signer_key
      WHEN old.valid_until IS NOT NULL OR new.valid_until IS NULL OR new.key_id <> old.key_id
        OR new.operator_id IS NOT old.operator_id OR new.line <> old.line
        OR new.valid_from <> old.valid_from
      BEGIN SELECT raise(ABORT, 'of a key only the end is written, once'); END;
    CREATE TRIGGER signer_key_is_kept BEFORE DELETE ON signer_key
      BEGIN SELECT raise(ABORT, 'a key is never removed: old signatures need it'); END;

    """
}
