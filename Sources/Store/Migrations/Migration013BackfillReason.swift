extension Migration {
  /// Schema 13: a backfill that was refused is told apart from one that failed, and both say why.
  ///
  /// A CHECK is changed by making its table anew (https://sqlite.org/lang_altertable.html, section
  /// 7); those that refer to it go with it.
  static let backfillReason = Migration(
    version: 13,
    sql: """
      CREATE TABLE backfill_next (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_day INTEGER NOT NULL,
        end_day INTEGER NOT NULL CHECK (end_day > from_day),
        tenant TEXT,
        state TEXT NOT NULL CHECK (state IN ('rebuilding', 'ready', 'applied', 'dropped',
          'cancelled', 'refused', 'failed', 'outdated')),
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
        reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1024),
        CHECK ((state IN ('rebuilding', 'ready')) = (ended_at IS NULL)),
        CHECK ((state = 'applied') = (batch IS NOT NULL)),
        CHECK (state <> 'refused' OR reason <> '')
      ) STRICT;
      INSERT INTO backfill_next SELECT *, '' FROM backfill;

      CREATE TABLE backfill_path_next (
        backfill INTEGER NOT NULL REFERENCES backfill_next (id),
        number INTEGER NOT NULL,
        path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 4096),
        PRIMARY KEY (backfill, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO backfill_path_next SELECT * FROM backfill_path;

      CREATE TABLE backfill_day_next (
        backfill INTEGER NOT NULL REFERENCES backfill_next (id),
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL,
        day INTEGER NOT NULL,
        before BLOB NOT NULL,
        after BLOB NOT NULL,
        PRIMARY KEY (backfill, tenant, metric, day)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO backfill_day_next SELECT * FROM backfill_day;

      DROP TABLE backfill_day;
      DROP TABLE backfill_path;
      DROP TABLE backfill;
      ALTER TABLE backfill_next RENAME TO backfill;
      ALTER TABLE backfill_path_next RENAME TO backfill_path;
      ALTER TABLE backfill_day_next RENAME TO backfill_day;

      """)
}
