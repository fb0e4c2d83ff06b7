internal import GRDB

extension Store {
  /// Whether so many bytes of a file, known by the last part of its name, have been taken in. The
  /// caller says how long the file is, because what is kept here may lag behind it.
  package func isRead(file name: String, bytes: Int) throws -> Bool {
    let consumed = try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT consumed FROM ingest_file
          WHERE name = ?1 OR substr(name, -length(?1) - 1) = '/' || ?1 ORDER BY id DESC LIMIT 1
          """, arguments: [name])
    }
    return consumed.map { $0 >= Int64(bytes) } ?? false
  }
}
