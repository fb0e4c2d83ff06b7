extension Migration {
  /// Schema 10: the register of exports with the chain of manifests of each scope.
  ///
  /// A row is entered before the bundle gets its name; the one thing that may change is that a
  /// bundle could not be given it.
  static let exports = Migration(
    version: 10,
    sql: """
      CREATE TABLE export (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 256),
        scope TEXT NOT NULL CHECK (length(scope) BETWEEN 3 AND 256),
        partner_id TEXT REFERENCES partner (partner_id),
        period TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        format TEXT NOT NULL CHECK (format IN ('csv', 'json', 'focus')),
        focus_version TEXT CHECK (length(focus_version) BETWEEN 1 AND 8),
        outcome TEXT NOT NULL CHECK (
          outcome IN ('created', 'repeated', 'refused', 'failed', 'cancelled')),
        reason TEXT NOT NULL CHECK (length(reason) <= 4096),
        path TEXT NOT NULL CHECK (length(path) <= 4096),
        state TEXT CHECK (state IN ('provisional', 'final')),
        watermark INTEGER,
        invoices INTEGER CHECK (invoices >= 0),
        rows INTEGER CHECK (rows >= 0),
        total INTEGER,
        currency TEXT CHECK (length(currency) = 3),
        file_digest TEXT CHECK (length(file_digest) = 64),
        manifest_digest TEXT CHECK (length(manifest_digest) = 64),
        previous TEXT CHECK (length(previous) = 64),
        audit_seq INTEGER NOT NULL,
        CHECK ((format = 'focus') = (focus_version IS NOT NULL)),
        CHECK (outcome NOT IN ('created', 'repeated') OR manifest_digest IS NOT NULL)
      ) STRICT;
      CREATE INDEX export_by_scope ON export (scope, id);
      CREATE INDEX export_by_partner ON export (partner_id, id);

      CREATE TRIGGER export_is_kept BEFORE DELETE ON export BEGIN
        SELECT raise(ABORT, 'an export is never removed from the register');
      END;
      CREATE TRIGGER export_stays BEFORE UPDATE ON export
        WHEN old.outcome NOT IN ('created', 'repeated') OR new.outcome <> 'failed'
          OR new.id <> old.id OR new.scope <> old.scope
          OR new.manifest_digest IS NOT old.manifest_digest
          OR new.previous IS NOT old.previous BEGIN
        SELECT raise(ABORT, 'an export in the register is not changed');
      END;

      """)
}
