extension Migration {
  /// Schema 21: whether a file was renamed after it was read. Its name alone may not show that it
  /// was rotated away, and that its last line perhaps gets no newline any more.
  static let renamedFiles = Migration(
    version: 21,
    sql: """
      ALTER TABLE ingest_file ADD COLUMN renamed INTEGER NOT NULL DEFAULT 0
        CHECK (renamed IN (0, 1));
      """)
}
