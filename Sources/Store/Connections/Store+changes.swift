import GRDB

extension Store {
  /// A number that differs after a commit of another process. One cheap look at shared memory; ask
  /// at most once a second. Commits of this process come through `commits()`.
  package func dataVersion() throws -> Int64 {
    do {
      return try pool.writeWithoutTransaction { db in
        try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// One element after each commit of this process; commits that pile up count as one.
  package func ownCommits() -> AsyncStream<Void> { commits.makeStream() }
}
