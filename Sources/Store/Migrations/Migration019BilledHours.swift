extension Migration {
  /// Schema 19: the hours of a day as they were when its period was closed, kept before the first
  /// late change of them. Without them nobody can tell which hours of a day are billed in its own
  /// period and which in a later one; the hours of a day must add up to the day.
  static let billedHours = Migration(
    version: 19,
    sql: """
      CREATE TABLE usage_billed (
        tenant INTEGER NOT NULL REFERENCES tenant (number),
        metric TEXT NOT NULL,
        day INTEGER NOT NULL,
        detail BLOB NOT NULL,
        PRIMARY KEY (tenant, metric, day)
      ) STRICT, WITHOUT ROWID;
      """)
}
