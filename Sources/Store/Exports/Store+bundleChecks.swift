package import Domain
import GRDB

extension Store {
  /// Remembers that a bundle was verified, and what came of it.
  package func record(_ check: BundleCheck) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO bundle_check (at, kind, path, failure, detail) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          check.at.microseconds, check.kind.rawValue, String(check.path.prefix(4096)),
          check.failure?.rawValue, String(check.detail.prefix(1024)),
        ])
    }
  }
}
