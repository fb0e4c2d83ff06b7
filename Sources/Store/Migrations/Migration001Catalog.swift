extension Migration {
  /// One index per order of the catalog, each total through the tenant id; scopes share them
  /// (ADR 0020). Pages hold the words of the catalog packed for scanning; triggers empty a page
  /// whose tenants have changed, so that a stale one is never read.
  static let catalogTables = """
    CREATE UNIQUE INDEX tenant_by_id ON tenant (tenant_id);
    CREATE UNIQUE INDEX tenant_by_partner ON tenant (partner_id, tenant_id);
    CREATE INDEX tenant_by_name ON tenant (name COLLATE NOCASE, tenant_id);
    CREATE INDEX tenant_by_plan ON tenant (plan, tenant_id);
    CREATE INDEX tenant_by_status ON tenant (status, tenant_id);
    CREATE INDEX tenant_by_region ON tenant (region, tenant_id);
    CREATE INDEX tenant_by_risk ON tenant (risk, tenant_id);
    CREATE INDEX tenant_by_usage ON tenant (usage_percent, tenant_id);
    CREATE INDEX tenant_by_margin ON tenant (margin, tenant_id);
    CREATE INDEX tenant_by_revenue ON tenant (revenue, tenant_id);
    CREATE INDEX tenant_by_last ON tenant (last_event_at, tenant_id);
    CREATE INDEX tenant_by_created ON tenant (created_at, tenant_id);

    CREATE TABLE catalog_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      words_version INTEGER NOT NULL,
      figures_version INTEGER NOT NULL
    ) STRICT;
    INSERT INTO catalog_state VALUES (1, 0, 0);

    CREATE TABLE catalog_page (
      partner_id TEXT NOT NULL REFERENCES partner (partner_id),
      page INTEGER NOT NULL CHECK (page >= 0),
      body BLOB,
      PRIMARY KEY (partner_id, page)
    ) STRICT;
    CREATE INDEX catalog_page_stale ON catalog_page (page) WHERE body IS NULL;

    CREATE TRIGGER tenant_inserted AFTER INSERT ON tenant BEGIN
      UPDATE catalog_state SET words_version = words_version + 1;
      INSERT INTO catalog_page (partner_id, page) VALUES (new.partner_id, new.number >> 12)
        ON CONFLICT DO UPDATE SET body = NULL WHERE body IS NOT NULL;
    END;
    CREATE TRIGGER tenant_deleted AFTER DELETE ON tenant BEGIN
      UPDATE catalog_state SET words_version = words_version + 1;
      UPDATE catalog_page SET body = NULL
        WHERE partner_id = old.partner_id AND page = old.number >> 12 AND body IS NOT NULL;
    END;
    CREATE TRIGGER tenant_changed
      AFTER UPDATE OF number, tenant_id, partner_id, name, plan, status, region ON tenant BEGIN
      UPDATE catalog_state SET words_version = words_version + 1;
      UPDATE catalog_page SET body = NULL
        WHERE partner_id = old.partner_id AND page = old.number >> 12 AND body IS NOT NULL;
      INSERT INTO catalog_page (partner_id, page) VALUES (new.partner_id, new.number >> 12)
        ON CONFLICT DO UPDATE SET body = NULL WHERE body IS NOT NULL;
    END;

    """
}
