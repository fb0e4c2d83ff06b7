internal import Domain
internal import GRDB

extension KeyRuns {
  /// Writes a run that nobody knows before its own row is inserted. Several short transactions, so
  /// that no other writer is kept waiting for long.
  static func writeAhead(
    _ keys: PendingKeys, admittedAt: Timestamp, _ db: Database
  ) throws -> WrittenRun {
    var id: Int64 = 0
    try db.inTransaction(.immediate) {
      id = try nextID(db)
      return .commit
    }
    let run = KeyRun(id: id, admittedAt: admittedAt, entries: keys.count)
    var writer = try KeyWriter(db, run)
    for first in stride(from: 0, to: PendingKeys.tableCount, by: 8) {
      try db.inTransaction(.immediate) {
        try keys.forEachPart(of: first..<first + 8) { try writer.append($0) }
        return .commit
      }
    }
    try db.inTransaction(.immediate) {
      try writer.finish(db)
      return .commit
    }
    return WrittenRun(run: run, filter: writer.filter, entries: run.isSmall ? keys.sorted : [])
  }

  /// Deletes the rows that were written ahead of a commit that never came. Looks at one row of each
  /// run.
  func sweep(_ db: Database) throws {
    let known = Set(runs.map(\.id))
    for (table, bits) in [("key_chunk", 32), ("key_filter", 16)] {
      let next = try db.cachedStatement(
        sql: "SELECT id >> \(bits) FROM \(table) WHERE id >= ? << \(bits) ORDER BY id LIMIT 1")
      var id: Int64 = 0
      while let found = try Int64.fetchOne(next, arguments: [id]) {
        id = found + 1
        guard !known.contains(found) else { continue }
        try db.execute(
          sql: "DELETE FROM \(table) WHERE id >= ? << \(bits) AND id < ? << \(bits)",
          arguments: [found, id])
      }
    }
  }
}
