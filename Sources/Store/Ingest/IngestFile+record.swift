internal import Domain
internal import GRDB

extension IngestFile {
  func upsert(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO ingest_file (id, name, device, inode, head, head_length, state, consumed,
          skip, size, lines, read_at, trouble, tail, tail_length, renamed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        ON CONFLICT (id) DO UPDATE SET name = ?2, device = ?3, inode = ?4, head = ?5,
          head_length = ?6, state = ?7, consumed = ?8, skip = ?9, size = ?10, lines = ?11,
          read_at = ?12, trouble = ?13, tail = ?14, tail_length = ?15,
          renamed = ?16
        """
    ).execute(arguments: [
      id, String(name.prefix(4096)), device, inode, head, headLength, state.rawValue, consumed,
      skip, size, lines, readAt.microseconds, String(trouble.prefix(1024)),
      tail, tailLength, isRenamed,
    ])
  }

  init(row: Row) {
    self.init(
      id: row["id"], name: row["name"], device: row["device"], inode: row["inode"],
      head: row["head"], headLength: row["head_length"],
      state: FeedFile.State(rawValue: row["state"]) ?? .unreadable, consumed: row["consumed"],
      skip: row["skip"], size: row["size"], lines: row["lines"],
      readAt: Timestamp(microseconds: row["read_at"]), trouble: row["trouble"])
    tail = row["tail"]
    tailLength = row["tail_length"]
    isRenamed = row["renamed"]
  }
}

extension Store {
  /// All files that were ever read, in the order in which they were first seen.
  package func ingestFiles() throws -> [IngestFile] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM ingest_file ORDER BY id").map(IngestFile.init(row:))
    }
  }
}
