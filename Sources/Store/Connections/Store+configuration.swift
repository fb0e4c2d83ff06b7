import CSQLiteSwitches
import GRDB

extension Store {
  /// Few connections with small caches: memory stays flat whatever the number of tenants.
  static func configuration(_ mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.label = "switchboard"
    configuration.readonly = mode == .readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = 0;
          PRAGMA cell_size_check = 1;
          PRAGMA secure_delete = FAST;
          PRAGMA cache_size = -2048;
          PRAGMA journal_size_limit = 67108864;
          PRAGMA wal_autocheckpoint = 8000;
          """)
      try defend(db)
      try RowSetFunctions.register(db)
    }
    return configuration
  }

  /// No statement may corrupt the file or load code (ADR 0021).
  private static func defend(_ db: Database) throws {
    // The connection is open as long as GRDB hands it out.
    let code = unsafe switchboard_defend(db.sqliteConnection)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
