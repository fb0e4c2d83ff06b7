extension Migration {
  /// A published version is immutable; a tenant's plan of a day is the newest assignment that
  /// begins on it or before.
  static let planTables = """
    CREATE TABLE plan_version (
      plan TEXT NOT NULL CHECK (length(plan) BETWEEN 1 AND 64),
      version INTEGER NOT NULL CHECK (version > 0),
      effective_day INTEGER NOT NULL,
      document TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) BETWEEN 1 AND 128),
      published_at INTEGER NOT NULL,
      published_by TEXT NOT NULL,
      PRIMARY KEY (plan, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER plan_version_immutable BEFORE UPDATE ON plan_version BEGIN
      SELECT raise(ABORT, 'a published plan version cannot be changed');
    END;

    CREATE TABLE plan_assignment (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      plan TEXT NOT NULL,
      version INTEGER NOT NULL,
      assigned_at INTEGER NOT NULL,
      assigned_by TEXT NOT NULL,
      PRIMARY KEY (partner_id, tenant_id, from_day),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id),
      FOREIGN KEY (plan, version) REFERENCES plan_version (plan, version)
    ) STRICT, WITHOUT ROWID;

    """

  static let operatorTables = """
    CREATE TABLE operator (
      operator_id TEXT PRIMARY KEY NOT NULL CHECK (length(operator_id) BETWEEN 1 AND 128),
      partner_id TEXT REFERENCES partner (partner_id),
      os_user INTEGER UNIQUE CHECK (os_user BETWEEN 0 AND 4294967295)
    ) STRICT;

    CREATE TABLE operator_role (
      operator_id TEXT NOT NULL REFERENCES operator (operator_id),
      role TEXT NOT NULL CHECK (
        role IN ('support', 'partner_admin', 'approver', 'platform_admin')),
      PRIMARY KEY (operator_id, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      owner TEXT NOT NULL CHECK (length(owner) <= 128),
      key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
      value TEXT NOT NULL CHECK (length(value) <= 1048576),
      PRIMARY KEY (owner, key)
    ) STRICT, WITHOUT ROWID;

    """
}
