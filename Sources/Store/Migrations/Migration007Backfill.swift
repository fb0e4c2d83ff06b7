extension Migration {
  /// Schema 7: days that are rebuilt beside the live ones (ADR 0075). `before` is what a live row
  /// held in the snapshot that was rebuilt, `after` what its files say.
  static let backfill = Migration(
    version: 7,
    sql: """
      CREATE TABLE backfill (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_day INTEGER NOT NULL,
        end_day INTEGER NOT NULL CHECK (end_day > from_day),
        tenant TEXT,
        state TEXT NOT NULL CHECK (state IN ('rebuilding', 'ready', 'applied', 'dropped',
          'cancelled', 'failed', 'outdated')),
        asked_by TEXT NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 256),
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        watermark INTEGER NOT NULL,
        bytes_read INTEGER NOT NULL DEFAULT 0,
        bytes_total INTEGER NOT NULL DEFAULT 0,
        buckets INTEGER NOT NULL DEFAULT 0,
        differing INTEGER NOT NULL DEFAULT 0,
        permit TEXT,
        batch INTEGER,
        CHECK ((state IN ('rebuilding', 'ready')) = (ended_at IS NULL)),
        CHECK ((state = 'applied') = (batch IS NOT NULL))
      ) STRICT;

      CREATE TABLE backfill_path (
        backfill INTEGER NOT NULL REFERENCES backfill (id),
        number INTEGER NOT NULL,
        path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 4096),
        PRIMARY KEY (backfill, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE backfill_day (
        backfill INTEGER NOT NULL REFERENCES backfill (id),
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL,
        day INTEGER NOT NULL,
        before BLOB NOT NULL,
        after BLOB NOT NULL,
        PRIMARY KEY (backfill, tenant, metric, day)
      ) STRICT, WITHOUT ROWID;

      """)
}
