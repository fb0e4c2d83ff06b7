extension Migration {
  /// Schema 4: the log of policy decisions, which is only ever added to. `INSERT OR REPLACE` passes
  /// by triggers on DELETE, hence the guard on what may be inserted.
  static let decisions = Migration(
    version: 4,
    sql: """
      CREATE TABLE policy_decision (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        at INTEGER NOT NULL,
        action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
        operator_id TEXT NOT NULL CHECK (length(operator_id) BETWEEN 1 AND 256),
        partner_id TEXT NOT NULL,
        tenant_id TEXT NOT NULL,
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
        FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
      ) STRICT;
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
