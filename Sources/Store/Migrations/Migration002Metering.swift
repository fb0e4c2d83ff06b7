extension Migration {
  /// Schema 2: what the worker has read, the keys it has admitted, and the buckets (ADR 0071).
  static let metering = Migration(
    version: 2, sql: feedTables + keyTables + usageTables + deadLetterTables + usageViews)

  /// A file is known by its inode and a digest of its first bytes, under whatever name. `consumed`
  /// counts bytes of the decompressed contents; `skip` says what of a rejected line is still to
  /// be passed over. The totals' CHECK is the conservation of lines.
  private static let feedTables = """
    CREATE TABLE ingest_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 4096),
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      head INTEGER NOT NULL,
      head_length INTEGER NOT NULL CHECK (head_length >= 0),
      state TEXT NOT NULL CHECK (
        state IN ('following', 'finished', 'truncated', 'unreadable')),
      consumed INTEGER NOT NULL CHECK (consumed >= 0),
      skip INTEGER NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      lines INTEGER NOT NULL CHECK (lines >= 0),
      read_at INTEGER NOT NULL,
      trouble TEXT NOT NULL CHECK (length(trouble) <= 1024)
    ) STRICT;
    CREATE INDEX ingest_file_by_inode ON ingest_file (inode, device);

    CREATE TABLE ingest_batch (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      at INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
      dead_letters INTEGER NOT NULL CHECK (dead_letters >= 0),
      bytes INTEGER NOT NULL,
      CHECK (lines = accepted + duplicates + dead_letters)
    ) STRICT;
    CREATE INDEX ingest_batch_by_time ON ingest_batch (at);

    CREATE TABLE ingest_batch_file (
      batch INTEGER NOT NULL REFERENCES ingest_batch (id),
      file INTEGER NOT NULL REFERENCES ingest_file (id),
      first_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL CHECK (end_byte >= first_byte),
      PRIMARY KEY (batch, file)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ingest_total (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      lines INTEGER NOT NULL,
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
      dead_letters INTEGER NOT NULL CHECK (dead_letters >= 0),
      bytes INTEGER NOT NULL,
      CHECK (lines = accepted + duplicates + dead_letters)
    ) STRICT;
    INSERT INTO ingest_total VALUES (1, 0, 0, 0, 0, 0);

    CREATE TABLE ingest_dead_total (
      code TEXT PRIMARY KEY NOT NULL,
      lines INTEGER NOT NULL CHECK (lines >= 0)
    ) STRICT;

    """

  /// Runs of admitted keys; a row of `key_chunk` is addressed by run and leading bits of the key.
  private static let keyTables = """
    CREATE TABLE key_sequence (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      last INTEGER NOT NULL
    ) STRICT;
    INSERT INTO key_sequence VALUES (1, 0);

    CREATE TABLE key_run (
      id INTEGER PRIMARY KEY,
      admitted_from INTEGER NOT NULL,
      admitted_to INTEGER NOT NULL CHECK (admitted_to >= admitted_from),
      entries INTEGER NOT NULL CHECK (entries > 0),
      chunks INTEGER NOT NULL CHECK (chunks > 0)
    ) STRICT;

    CREATE TABLE key_chunk (
      id INTEGER PRIMARY KEY,
      entries BLOB NOT NULL CHECK (length(entries) % 24 = 0)
    ) STRICT;

    CREATE TABLE key_filter (
      id INTEGER PRIMARY KEY,
      blocks BLOB NOT NULL CHECK (length(blocks) % 32 = 0)
    ) STRICT;

    """
}
