internal import GRDB

extension KeyRun {
  /// Makes the run known, whose rows are written.
  func insert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO key_run (id, admitted_from, admitted_to, entries, chunks)
        VALUES (?, ?, ?, ?, ?)
        """, arguments: [id, admittedFrom, admittedTo, entries, chunks])
  }
}
