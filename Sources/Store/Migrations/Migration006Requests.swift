extension Migration {
  static let requestTables = """
    CREATE TABLE request (
      request_id TEXT PRIMARY KEY NOT NULL CHECK (length(request_id) BETWEEN 1 AND 128),
      nonce TEXT NOT NULL UNIQUE CHECK (length(nonce) = 64),
      epoch INTEGER NOT NULL CHECK (epoch > 0),
      action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
      partner_id TEXT,
      tenant_id TEXT,
      requester TEXT NOT NULL REFERENCES operator (operator_id),
      requester_key TEXT NOT NULL REFERENCES signer_key (key_id),
      approvals_required INTEGER NOT NULL CHECK (approvals_required BETWEEN 0 AND 8),
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
      payload BLOB NOT NULL CHECK (length(payload) BETWEEN 2 AND 65536),
      signature BLOB NOT NULL CHECK (length(signature) BETWEEN 64 AND 4096),
      form TEXT NOT NULL CHECK (form IN ('dsse', 'ssh')),
      display TEXT NOT NULL CHECK (length(display) BETWEEN 1 AND 65536),
      policy_input TEXT NOT NULL CHECK (length(policy_input) <= 65536),
      before_state TEXT NOT NULL CHECK (length(before_state) <= 1048576),
      attachment TEXT CHECK (length(attachment) <= 1048576),
      rollback_of TEXT REFERENCES request (request_id),
      filed_seq INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'EXECUTED', 'ROLLED_BACK',
        'DENIED', 'WITHDRAWN', 'EXPIRED', 'INVALIDATED', 'FAILED')),
      state_at INTEGER NOT NULL,
      state_reason TEXT NOT NULL DEFAULT '' CHECK (length(state_reason) <= 4096),
      rollback_until INTEGER,
      CHECK (approvals_required > 0 OR rollback_of IS NOT NULL
        OR action NOT IN ('suspend', 'resume', 'delete', 'restore', 'purge', 'impersonate',
          'operator_add', 'operator_rotate', 'operator_revoke', 'backfill')),
      CHECK (rollback_of IS NULL OR action IN ('suspend', 'resume')),
      CHECK (tenant_id IS NULL OR partner_id IS NOT NULL),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT;
    CREATE INDEX request_open ON request (state, requester)
      WHERE state IN ('PENDING', 'APPROVED');
    CREATE INDEX request_by_tenant ON request (tenant_id, created_at)
      WHERE tenant_id IS NOT NULL;
    CREATE INDEX request_by_time ON request (created_at);

    CREATE TRIGGER request_begins BEFORE INSERT ON request
      WHEN new.state <> CASE new.approvals_required WHEN 0 THEN 'APPROVED' ELSE 'PENDING' END
        OR new.rollback_until IS NOT NULL
        OR EXISTS (SELECT 1 FROM request
          WHERE request_id = new.request_id OR nonce = new.nonce)
      BEGIN SELECT raise(ABORT, 'a request begins at its beginning, once'); END;
    CREATE TRIGGER request_takes_back_what_it_may BEFORE INSERT ON request
      WHEN new.rollback_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request
        WHERE request_id = new.rollback_of AND state = 'EXECUTED' AND tenant_id = new.tenant_id
          AND action = CASE new.action WHEN 'resume' THEN 'suspend' ELSE 'resume' END
          AND rollback_until > new.created_at)
      BEGIN SELECT raise(ABORT, 'only what was just done is taken back by one'); END;
    CREATE TRIGGER request_has_five_beside BEFORE INSERT ON request
      WHEN new.approvals_required > 0 AND (SELECT count(*) FROM request
        WHERE state = 'PENDING' AND requester = new.requester) >= 5
      BEGIN SELECT raise(ABORT, 'five requests of the requester are pending'); END;
    CREATE TRIGGER request_keeps_its_words BEFORE UPDATE OF request_id, nonce, epoch, action,
        partner_id, tenant_id, requester, requester_key, approvals_required, created_at,
        expires_at, payload, signature, form, display, policy_input, before_state, attachment,
        rollback_of, filed_seq ON request
      BEGIN SELECT raise(ABORT, 'what was signed is never changed'); END;
    CREATE TRIGGER request_is_kept BEFORE DELETE ON request
      BEGIN SELECT raise(ABORT, 'a request is never removed'); END;
    CREATE TRIGGER request_moves BEFORE UPDATE OF state ON request
      WHEN (old.state || '>' || new.state) NOT IN (
        'PENDING>APPROVED', 'PENDING>DENIED', 'PENDING>WITHDRAWN', 'PENDING>EXPIRED',
        'PENDING>INVALIDATED', 'APPROVED>EXECUTED', 'APPROVED>EXPIRED', 'APPROVED>WITHDRAWN',
        'APPROVED>INVALIDATED', 'APPROVED>FAILED', 'EXECUTED>ROLLED_BACK')
      BEGIN SELECT raise(ABORT, 'a request does not move that way'); END;
    CREATE TRIGGER request_has_its_approvals BEFORE UPDATE OF state ON request
      WHEN new.state IN ('APPROVED', 'EXECUTED') AND old.approvals_required > (
        SELECT min(count(DISTINCT approver), count(DISTINCT approver_key)) FROM approval
        WHERE request_id = old.request_id AND decision = 'approve'
          AND approver <> old.requester AND approver_key <> old.requester_key)
      BEGIN SELECT raise(ABORT, 'a request has its approvals before it is carried out'); END;

    """

  static let approvalTables = """
    CREATE TABLE approval (
      digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
      request_id TEXT NOT NULL REFERENCES request (request_id),
      approver TEXT NOT NULL REFERENCES operator (operator_id),
      approver_key TEXT NOT NULL REFERENCES signer_key (key_id),
      decision TEXT NOT NULL CHECK (decision IN ('approve', 'deny')),
      strength TEXT NOT NULL CHECK (strength IN ('same-terminal', 'other-session', 'detached')),
      decided_at INTEGER NOT NULL,
      valid_until INTEGER NOT NULL CHECK (valid_until >= decided_at),
      payload BLOB NOT NULL CHECK (length(payload) BETWEEN 2 AND 65536),
      signature BLOB NOT NULL CHECK (length(signature) BETWEEN 64 AND 4096),
      form TEXT NOT NULL CHECK (form IN ('dsse', 'ssh')),
      seq INTEGER NOT NULL,
      UNIQUE (request_id, approver),
      UNIQUE (request_id, approver_key)
    ) STRICT;

    CREATE TRIGGER approval_is_of_another BEFORE INSERT ON approval
      WHEN EXISTS (SELECT 1 FROM request WHERE request_id = new.request_id
        AND (requester = new.approver OR requester_key = new.approver_key))
      BEGIN SELECT raise(ABORT, 'nobody decides their own request'); END;
    CREATE TRIGGER approval_is_new BEFORE INSERT ON approval
      WHEN EXISTS (SELECT 1 FROM approval WHERE digest = new.digest
          OR (request_id = new.request_id
            AND (approver = new.approver OR approver_key = new.approver_key)))
        OR NOT EXISTS (SELECT 1 FROM request
          WHERE request_id = new.request_id AND state = 'PENDING')
      BEGIN SELECT raise(ABORT, 'a pending request is decided once by each approver'); END;
    CREATE TRIGGER approval_stays BEFORE UPDATE ON approval
      BEGIN SELECT raise(ABORT, 'what was signed is never changed'); END;
    CREATE TRIGGER approval_is_kept BEFORE DELETE ON approval
      BEGIN SELECT raise(ABORT, 'an approval is never removed'); END;

    """

  static let recordTables = """
    CREATE TABLE execution (
      audit_seq INTEGER PRIMARY KEY REFERENCES audit (seq),
      execution_id TEXT NOT NULL UNIQUE CHECK (length(execution_id) BETWEEN 1 AND 128),
      request_id TEXT REFERENCES request (request_id),
      outcome TEXT NOT NULL CHECK (
        outcome IN ('executed', 'rolled_back', 'denied', 'failed', 'recorded')),
      executed_at INTEGER NOT NULL,
      payload BLOB NOT NULL CHECK (length(payload) BETWEEN 2 AND 65536),
      signature BLOB NOT NULL CHECK (length(signature) = 64),
      after_state TEXT NOT NULL CHECK (length(after_state) <= 1048576),
      CHECK ((request_id IS NULL) = (outcome = 'recorded'))
    ) STRICT;
    CREATE UNIQUE INDEX execution_once ON execution (request_id, outcome)
      WHERE request_id IS NOT NULL;

    CREATE TRIGGER execution_is_new BEFORE INSERT ON execution
      WHEN EXISTS (SELECT 1 FROM execution WHERE audit_seq = new.audit_seq
        OR execution_id = new.execution_id
        OR (request_id = new.request_id AND outcome = new.outcome))
      BEGIN SELECT raise(ABORT, 'a request is carried out once'); END;
    CREATE TRIGGER execution_stays BEFORE UPDATE ON execution
      BEGIN SELECT raise(ABORT, 'what was signed is never changed'); END;
    CREATE TRIGGER execution_is_kept BEFORE DELETE ON execution
      BEGIN SELECT raise(ABORT, 'an execution record is never removed'); END;

    CREATE TABLE attestation (
      subject TEXT NOT NULL CHECK (
        subject IN ('status', 'assignment', 'plan', 'operator', 'key')),
      tenant_id TEXT NOT NULL,
      name TEXT NOT NULL,
      audit_seq INTEGER NOT NULL REFERENCES execution (audit_seq) DEFERRABLE INITIALLY DEFERRED,
      value TEXT NOT NULL CHECK (length(value) <= 8192),
      PRIMARY KEY (subject, tenant_id, name, audit_seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE impersonation (
      request_id TEXT PRIMARY KEY NOT NULL REFERENCES request (request_id),
      operator_id TEXT NOT NULL REFERENCES operator (operator_id),
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL CHECK (ends_at > began_at),
      ended_at INTEGER,
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT;

    CREATE TABLE backfill_grant (
      request_id TEXT PRIMARY KEY NOT NULL REFERENCES request (request_id),
      tenant_id TEXT,
      from_day INTEGER NOT NULL,
      to_day INTEGER NOT NULL CHECK (to_day > from_day),
      granted_at INTEGER NOT NULL,
      used_at INTEGER
    ) STRICT;

    CREATE TABLE purged_tenant (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (partner_id, tenant_id),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT, WITHOUT ROWID;

    """
}
