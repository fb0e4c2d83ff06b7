import GRDB

extension Migration {
  /// `SWBD`, in the file's header: tells our files from other SQLite files.
  static let applicationID: Int32 = 0x5357_4244

  /// Brings the schema up to date, each step in the same transaction; refuses a newer file.
  static func applyAll(_ db: Database, path: String) throws {
    let found = try version(db)
    guard found <= newest else {
      throw StoreError.newer(path: path, found: found, known: newest)
    }
    for migration in all where migration.version > found {
      try db.execute(sql: migration.sql)
      try db.execute(sql: "PRAGMA user_version = \(migration.version)")
    }
  }

  static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// After opening: the version may still stand in the log, where the file's header hides it.
  static func check(_ db: Database, path: String) throws {
    let found = try version(db)
    if found > newest { throw StoreError.newer(path: path, found: found, known: newest) }
    guard found == newest else {
      throw StoreError.refused(
        what: "\(path) has schema \(found), older than \(newest), and is open for reading only",
        remedy: "Open it once with write permission, which brings it up to date.")
    }
  }
}
