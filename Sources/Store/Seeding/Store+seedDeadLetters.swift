package import Domain
internal import GRDB

extension Store {
  /// Adds refused lines with the finished files they stood in, a batch a file, so that the totals
  /// stay conserved: every line of such a file was refused.
  package func seed(deadLetters: [DeadLetter]) throws {
    let files = Dictionary(grouping: deadLetters, by: \.file).sorted { $0.key < $1.key }
    try write { db in
      for (name, letters) in files { try Self.insert(letters, file: name, db) }
    }
  }

  private static func insert(_ letters: [DeadLetter], file name: String, _ db: Database) throws {
    guard let last = letters.map(\.firstSeen).max() else { return }
    let bytes = letters.reduce(Int64(0)) { $0 + Int64($1.bytes.count) + 1 }
    try db.execute(
      sql: """
        INSERT INTO ingest_file (name, device, inode, head, head_length, state, consumed, skip,
          size, lines, read_at, trouble)
        VALUES (?1, 0, 0, 0, 0, 'finished', ?2, 0, ?2, ?3, ?4, '')
        """, arguments: [name, bytes, letters.count, last.microseconds])
    let file = db.lastInsertedRowID
    try db.execute(
      sql: """
        INSERT INTO ingest_batch (id, at, lines, accepted, duplicates, dead_letters, bytes)
        SELECT ifnull(max(id), 0) + 1, ?1, ?2, 0, 0, ?2, ?3 FROM ingest_batch
        """, arguments: [last.microseconds, letters.count, bytes])
    let batch = db.lastInsertedRowID
    try db.execute(
      sql: "INSERT INTO ingest_batch_file VALUES (?, ?, 0, ?)", arguments: [batch, file, bytes])
    try db.execute(
      sql: """
        UPDATE ingest_total SET lines = lines + ?1, dead_letters = dead_letters + ?1,
          bytes = bytes + ?2
        """, arguments: [letters.count, bytes])
    for letter in letters {
      try db.execute(
        sql: """
          INSERT INTO dead_letter (code, reason, byte_column, file, byte_offset, line, tenant_id,
            first_seen, batch)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: letter.arguments(file: file, batch: batch))
      try db.execute(
        sql: """
          INSERT INTO ingest_dead_total VALUES (?, 1) ON CONFLICT DO UPDATE SET lines = lines + 1
          """, arguments: [letter.code.rawValue])
    }
  }
}
