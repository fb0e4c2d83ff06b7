extension Migration {
  /// Schema 15: the log of decisions takes those that are of no tenant: operators, plans, incidents
  /// and backfills of the whole store. The table is made anew, since SQLite cannot drop a NOT NULL.
  static let storeDecisions = Migration(
    version: 15,
    sql: """
      CREATE TABLE policy_decision_new (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        at INTEGER NOT NULL,
        action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
        operator_id TEXT NOT NULL CHECK (length(operator_id) BETWEEN 1 AND 256),
        partner_id TEXT,
        tenant_id TEXT,
        result TEXT NOT NULL CHECK (result IN ('allowed', 'refused')),
        cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 64),
        reasons TEXT NOT NULL CHECK (length(reasons) <= 8192),
        obligations TEXT NOT NULL CHECK (length(obligations) <= 1024),
        engine TEXT NOT NULL CHECK (length(engine) BETWEEN 1 AND 64),
        engine_version TEXT NOT NULL CHECK (length(engine_version) <= 64),
        policy_digest TEXT CHECK (length(policy_digest) = 64),
        input_digest TEXT NOT NULL CHECK (length(input_digest) = 64),
        microseconds INTEGER NOT NULL CHECK (microseconds >= 0),
        CHECK ((result = 'allowed') = (cause = 'none')),
        CHECK ((partner_id IS NULL) = (tenant_id IS NULL)),
        FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
      ) STRICT;
      INSERT INTO policy_decision_new SELECT * FROM policy_decision ORDER BY sequence;
      DROP TABLE policy_decision;
      ALTER TABLE policy_decision_new RENAME TO policy_decision;
      CREATE INDEX policy_decision_by_tenant ON policy_decision (partner_id, tenant_id, sequence);

      CREATE TRIGGER policy_decision_comes_last BEFORE INSERT ON policy_decision
        WHEN new.sequence IS NOT (SELECT ifnull(max(sequence), 0) + 1 FROM policy_decision) BEGIN
        SELECT raise(ABORT, 'a decision is added at the end of the log');
      END;
      CREATE TRIGGER policy_decision_is_kept BEFORE DELETE ON policy_decision BEGIN
        SELECT raise(ABORT, 'a decision is never removed from the log');
      END;
      CREATE TRIGGER policy_decision_stays BEFORE UPDATE ON policy_decision BEGIN
        SELECT raise(ABORT, 'a decision in the log is never changed');
      END;

      """)
}
