extension Migration {
  /// Schema 1: installation, partners, tenants with their current figures, timeline, incidents,
  /// plans, notes, operators, settings.
  ///
  /// Times are microseconds since 1970 UTC, days count from 1970-01-01, money is in the currency's
  /// minor unit, quantities in millionths. Figures that may be absent hold a value that sorts
  /// below every real one instead of NULL, so that one keyset comparison covers them.
  static let base = Migration(
    version: 1, sql: tables + catalogTables + timelineTables + planTables + operatorTables)

  private static let tables = """
    CREATE TABLE install (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      install_id TEXT NOT NULL CHECK (length(install_id) BETWEEN 1 AND 128),
      epoch INTEGER NOT NULL CHECK (epoch > 0),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      has_test_clock INTEGER NOT NULL CHECK (has_test_clock IN (0, 1)),
      is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
      hash_key BLOB NOT NULL CHECK (length(hash_key) = 16),
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE partner (
      partner_id TEXT PRIMARY KEY NOT NULL CHECK (
        length(partner_id) BETWEEN 1 AND 128 AND partner_id NOT GLOB '*[^A-Za-z0-9._:-]*'),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256)
    ) STRICT;

    CREATE TABLE tenant (
      number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 4294967295),
      tenant_id TEXT NOT NULL CHECK (
        length(tenant_id) BETWEEN 1 AND 128 AND tenant_id NOT GLOB '*[^A-Za-z0-9._:-]*'),
      partner_id TEXT NOT NULL REFERENCES partner (partner_id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256),
      region TEXT NOT NULL CHECK (length(region) BETWEEN 1 AND 64),
      status TEXT NOT NULL CHECK (status IN ('trial', 'active', 'suspended', 'deleted')),
      plan TEXT NOT NULL CHECK (length(plan) BETWEEN 1 AND 64),
      plan_from INTEGER NOT NULL,
      risk INTEGER NOT NULL CHECK (risk BETWEEN 0 AND 100),
      created_at INTEGER NOT NULL,
      row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version > 0),
      usage_percent INTEGER NOT NULL DEFAULT -1 CHECK (usage_percent >= -1),
      margin INTEGER NOT NULL DEFAULT -9223372036854775808,
      revenue INTEGER NOT NULL DEFAULT 0,
      cogs INTEGER NOT NULL DEFAULT -9223372036854775808,
      last_event_at INTEGER NOT NULL DEFAULT -9223372036854775808,
      watermark INTEGER NOT NULL DEFAULT 0,
      risk_reason TEXT NOT NULL DEFAULT '' CHECK (length(risk_reason) <= 1024)
    ) STRICT;

    CREATE TABLE tenant_meter (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      meter TEXT NOT NULL,
      used INTEGER NOT NULL,
      included INTEGER CHECK (included >= 0),
      hard_limit INTEGER CHECK (hard_limit >= 0),
      soft_percent INTEGER NOT NULL DEFAULT 80 CHECK (soft_percent BETWEEN 0 AND 100),
      percent INTEGER NOT NULL DEFAULT -1 CHECK (percent >= -1),
      limit_day INTEGER,
      PRIMARY KEY (partner_id, tenant_id, meter),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tenant_meter_by_percent ON tenant_meter (meter, percent, partner_id, tenant_id);

    """
}
