internal import Domain
internal import GRDB

extension Store {
  /// Dead letters that wait to be judged again, in the order of their numbers.
  package func retriesAsked(after id: Int64 = 0, limit: Int = 1000) throws -> [AskedRetry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, f.name, r.asked_by FROM dead_letter_retry r
          JOIN dead_letter d ON d.id = r.letter JOIN ingest_file f ON f.id = d.file
          WHERE d.state = 'open' AND d.id > ? ORDER BY d.id LIMIT ?
          """, arguments: [id, limit]
      ).map { row in
        AskedRetry(
          letter: DeadLetter(row: row), id: row["id"], askedBy: row["asked_by"],
          batch: row["batch"])
      }
    }
  }

  /// Which of these still wait for the worker.
  package func retriesWaiting(_ ids: [Int64]) throws -> [Int64] {
    try read { db in
      let waiting = Set(try Int64.fetchAll(db, sql: "SELECT letter FROM dead_letter_retry"))
      return ids.filter(waiting.contains)
    }
  }
}
