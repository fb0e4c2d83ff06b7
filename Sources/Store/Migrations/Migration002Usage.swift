extension Migration {
  /// Days count from 1970-01-01. `quantity` is what its own period bills: millionths of a count or
  /// seat, or micro-GB-seconds; `late` came after the period was closed and stands in
  /// `usage_adjustment`. `detail` holds hours and samples (`DayDetail`).
  static let usageTables = """
    CREATE TABLE usage_day (
      tenant INTEGER NOT NULL REFERENCES tenant (number),
      metric TEXT NOT NULL CHECK (
        metric IN ('ingest_unit', 'storage_gb_month', 'query_credit', 'seat')),
      day INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      late INTEGER NOT NULL DEFAULT 0,
      events INTEGER NOT NULL,
      samples INTEGER NOT NULL CHECK (samples >= 0),
      revision INTEGER NOT NULL CHECK (revision > 0),
      watermark INTEGER NOT NULL,
      detail BLOB NOT NULL,
      PRIMARY KEY (tenant, metric, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE usage_adjustment (
      tenant INTEGER NOT NULL REFERENCES tenant (number),
      metric TEXT NOT NULL,
      period TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      day INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      watermark INTEGER NOT NULL,
      PRIMARY KEY (tenant, metric, period, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE billing_period (
      period TEXT PRIMARY KEY NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      closed_at INTEGER,
      CHECK ((state = 'closed') = (closed_at IS NOT NULL))
    ) STRICT;
    CREATE TRIGGER billing_period_stays_closed BEFORE UPDATE ON billing_period
      WHEN old.state = 'closed' AND new.state = 'open' BEGIN
      SELECT raise(ABORT, 'a closed billing period is not opened again');
    END;

    CREATE TABLE unit_cost (
      metric TEXT PRIMARY KEY NOT NULL,
      nano INTEGER NOT NULL CHECK (nano BETWEEN 0 AND 1000000000000),
      per TEXT NOT NULL CHECK (per IN ('unit', 'month'))
    ) STRICT;
    INSERT INTO unit_cost VALUES
      ('ingest_unit', 40000, 'unit'), ('storage_gb_month', 23000000, 'month'),
      ('query_credit', 1100000, 'unit'), ('seat', 1200000000, 'month');

    """

  static let deadLetterTables = """
    CREATE TABLE dead_letter (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      byte_column INTEGER,
      file INTEGER NOT NULL REFERENCES ingest_file (id),
      byte_offset INTEGER NOT NULL,
      line BLOB NOT NULL CHECK (length(line) <= 65536),
      tenant_id TEXT,
      first_seen INTEGER NOT NULL,
      batch INTEGER NOT NULL,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'retried', 'discarded')),
      resolution TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX dead_letter_open ON dead_letter (id) WHERE state = 'open';
    CREATE INDEX dead_letter_by_tenant ON dead_letter (tenant_id, id);

    """

  /// `usage_micro` has the shown millionths (GB-hours rounded half away from zero); cost is in
  /// 10⁻¹⁵ where the unit cost is per unit, else divided by the hours or days of the month and
  /// rounded to 10⁻⁹. A bucket whose events were all voided is not shown.
  static let usageViews = """
    CREATE VIEW usage_micro AS
      SELECT t.tenant_id, date(u.day * 86400, 'unixepoch') AS period, u.metric,
        CASE u.metric WHEN 'storage_gb_month'
          THEN (u.quantity / 3600) + (u.quantity % 3600 >= 1800) - (u.quantity % 3600 <= -1800)
          ELSE u.quantity END AS micro,
        c.nano, c.per,
        CASE c.per WHEN 'month' THEN CAST(strftime('%d', u.day * 86400, 'unixepoch',
          'start of month', '+1 month', '-1 day') AS INTEGER)
          * CASE u.metric WHEN 'storage_gb_month' THEN 24 ELSE 1 END ELSE 1 END AS parts
      FROM usage_day u JOIN tenant t ON t.number = u.tenant JOIN unit_cost c USING (metric)
      WHERE u.events <> 0 OR u.quantity <> 0;

    CREATE VIEW usage_cost AS
      SELECT tenant_id, period, metric, micro, per,
        micro / 1000000 * nano / parts AS cost_nano,
        (micro / 1000000 * nano % parts * 1000000 + micro % 1000000 * nano) / parts AS cost_femto
      FROM usage_micro;

    CREATE VIEW tenant_usage AS
      SELECT tenant_id, period, metric,
        rtrim(rtrim(printf('%s%d.%06d', iif(micro < 0, '-', ''), abs(micro / 1000000),
          abs(micro % 1000000)), '0'), '.') AS quantity,
        CASE per WHEN 'unit' THEN
          rtrim(rtrim(printf('%s%d.%09d%06d', iif(micro < 0, '-', ''),
            abs((cost_nano + cost_femto / 1000000) / 1000000000),
            abs((cost_nano + cost_femto / 1000000) % 1000000000),
            abs(cost_femto % 1000000)), '0'), '.')
        ELSE
          rtrim(rtrim(printf('%s%d.%09d', iif(micro < 0, '-', ''),
            abs((cost_nano + (cost_femto + iif(micro < 0, -500000, 500000)) / 1000000)
              / 1000000000),
            abs((cost_nano + (cost_femto + iif(micro < 0, -500000, 500000)) / 1000000)
              % 1000000000)), '0'), '.')
        END AS cost_estimate
      FROM usage_cost;

    """
}
