extension Migration {
  /// Schema 3: up to which batch, tenant and day the catalog's figures are reckoned, and what each
  /// limit has fired.
  static let figures = Migration(
    version: 3,
    sql: """
      CREATE TABLE figures_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        watermark INTEGER NOT NULL CHECK (watermark >= 0),
        tenants INTEGER NOT NULL CHECK (tenants >= 0),
        day INTEGER NOT NULL
      ) STRICT;
      INSERT INTO figures_state VALUES (1, 0, 0, 0);

      CREATE TABLE limit_watch (
        partner_id TEXT NOT NULL,
        tenant_id TEXT NOT NULL,
        metric TEXT NOT NULL,
        period TEXT NOT NULL,
        plan TEXT NOT NULL,
        version INTEGER NOT NULL,
        level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
        fired INTEGER NOT NULL CHECK (fired BETWEEN level AND 2),
        PRIMARY KEY (partner_id, tenant_id, metric, period, plan, version),
        FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
      ) STRICT, WITHOUT ROWID;

      """)
}
