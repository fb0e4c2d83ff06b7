extension Migration {
  /// Order is (time, sequence); one index for each of all, one partner, one tenant.
  static let timelineTables = """
    CREATE TABLE timeline (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
      severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
      partner_id TEXT REFERENCES partner (partner_id),
      tenant_id TEXT,
      text TEXT NOT NULL CHECK (length(text) <= 4096),
      actor TEXT NOT NULL CHECK (length(actor) <= 256),
      CHECK (tenant_id IS NULL OR partner_id IS NOT NULL),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT;
    CREATE INDEX timeline_by_time ON timeline (at, sequence);
    CREATE INDEX timeline_newest ON timeline (partner_id, sequence);
    CREATE INDEX timeline_by_partner ON timeline (partner_id, at, sequence);
    CREATE INDEX timeline_by_tenant ON timeline (tenant_id, at, sequence)
      WHERE tenant_id IS NOT NULL;
    CREATE INDEX timeline_by_severity ON timeline (at, sequence) WHERE severity >= 2;

    CREATE TABLE incident (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      partner_id TEXT REFERENCES partner (partner_id),
      tenant_id TEXT,
      severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
      cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 1024),
      opened_at INTEGER NOT NULL,
      resolved_at INTEGER CHECK (resolved_at >= opened_at),
      CHECK (tenant_id IS NULL OR partner_id IS NOT NULL),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT;
    CREATE INDEX incident_by_tenant ON incident (tenant_id, opened_at);

    CREATE TABLE note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 256),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4096),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT;
    CREATE INDEX note_by_tenant ON note (tenant_id, at);

    """
}
