extension Migration {
  /// Schema 14: verifications of bundles, counted for metrics.
  static let bundleChecks = Migration(
    version: 14,
    sql: """
      CREATE TABLE bundle_check (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('export', 'evidence')),
        path TEXT NOT NULL CHECK (length(path) <= 4096),
        failure TEXT CHECK (
          failure IN ('files', 'signature', 'log', 'contents', 'chain')),
        detail TEXT NOT NULL CHECK (length(detail) <= 1024),
        CHECK ((failure IS NULL) = (detail = ''))
      ) STRICT;

      """)
}
