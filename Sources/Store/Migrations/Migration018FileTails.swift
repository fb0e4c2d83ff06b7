extension Migration {
  /// Schema 18: what a file ended with when it was read last, beside what it began with. A file that
  /// was written anew in place, longer and with the same first lines, is told by it.
  static let fileTails = Migration(
    version: 18,
    sql: """
      ALTER TABLE ingest_file ADD COLUMN tail INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE ingest_file ADD COLUMN tail_length INTEGER NOT NULL DEFAULT 0
        CHECK (tail_length >= 0);
      """)
}
