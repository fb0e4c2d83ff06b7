package import Domain
internal import GRDB

extension Store {
  /// Open dead letters that came too late, as if somebody had asked for them to be judged again.
  package func lateLetters(for actor: String) throws -> [AskedRetry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, f.name FROM dead_letter d JOIN ingest_file f ON f.id = d.file
          WHERE d.state = 'open' AND d.code = 'TOO_LATE' ORDER BY d.id
          """
      ).map { row in
        AskedRetry(
          letter: DeadLetter(row: row), id: row["id"], askedBy: actor, batch: row["batch"])
      }
    }
  }

  /// The payload digests of those keys that have been admitted.
  package func admitted(_ keys: [Digest128]) throws -> [Digest128: UInt64] {
    guard !keys.isEmpty else { return [:] }
    return try read { db in
      var runs = KeyRuns()
      try runs.load(db)
      var found: [Digest128: UInt64] = [:]
      for key in keys { found[key] = try runs.payload(of: key, db) }
      return found
    }
  }
}
