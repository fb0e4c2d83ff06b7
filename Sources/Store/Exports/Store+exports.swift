package import Domain
import GRDB

extension Store {
  /// The manifest with which the next export of a scope links up.
  package func newestExport(of scope: ExportScope) throws -> String? {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT manifest_digest FROM export WHERE scope = ? AND outcome = 'created'
          ORDER BY id DESC LIMIT 1
          """, arguments: [scope.description])
    }
  }

  /// Exports that have had the very same file, oldest first.
  package func exports(
    like scope: ExportScope, _ period: BillingPeriod, _ format: ExportFormat, fileDigest: String
  ) throws -> [ExportRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM export WHERE scope = ? AND period = ? AND format = ?
            AND focus_version IS ? AND file_digest = ? AND outcome = 'created' ORDER BY id
          """,
        arguments: [
          scope.description, period.description, format.name, format.focusVersion?.rawValue,
          fileDigest,
        ]
      ).compactMap(ExportRecord.init)
    }
  }
}

extension ScopedStore {
  /// The newest requests first.
  package func exports(limit: Int = 1000) throws -> [ExportRecord] {
    try store.read { db in
      let conditions = Conditions(scope: scope)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM export WHERE \(conditions.sql) ORDER BY id DESC LIMIT \(limit)
          """, arguments: conditions.arguments
      ).compactMap(ExportRecord.init)
    }
  }
}
