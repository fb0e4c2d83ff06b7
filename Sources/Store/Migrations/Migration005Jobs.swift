extension Migration {
  /// Schema 5: what became of dead letters, what seeded days held before live usage came, and what
  /// the worker's own checks have found (ADR 0072).
  ///
  /// `usage_seed` keeps a seeded row as it was before its first live event, so that a day can be
  /// recomputed: what was seeded, and what the files say. `settled_batch` admitted a retried line.
  static let jobs = Migration(
    version: 5,
    sql: """
      ALTER TABLE dead_letter ADD COLUMN settled_at INTEGER;
      ALTER TABLE dead_letter ADD COLUMN settled_by TEXT;
      ALTER TABLE dead_letter ADD COLUMN settled_batch INTEGER;

      CREATE TABLE dead_letter_retry (
        letter INTEGER PRIMARY KEY REFERENCES dead_letter (id),
        asked_by TEXT NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 256),
        asked_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE usage_seed (
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL,
        day INTEGER NOT NULL,
        quantity INTEGER NOT NULL,
        detail BLOB NOT NULL,
        PRIMARY KEY (tenant, metric, day)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE validation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('validate', 'reconcile')),
        watermark INTEGER NOT NULL,
        buckets INTEGER NOT NULL CHECK (buckets >= 0),
        differing INTEGER NOT NULL CHECK (differing BETWEEN 0 AND buckets),
        unsourced INTEGER NOT NULL CHECK (unsourced BETWEEN 0 AND buckets),
        missing_files INTEGER NOT NULL CHECK (missing_files >= 0)
      ) STRICT;

      CREATE TABLE reconcile_finding (
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL,
        day INTEGER NOT NULL,
        cause TEXT NOT NULL,
        incident INTEGER NOT NULL REFERENCES incident (id),
        PRIMARY KEY (tenant, metric, day)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE gauge_carry (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        since INTEGER NOT NULL,
        through INTEGER NOT NULL CHECK (through >= since)
      ) STRICT;

      """)
}
