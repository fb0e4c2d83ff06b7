package import Domain
import GRDB

/// How current a scope's figures are: cheap enough to be asked after every commit.
package struct StoreFreshness: Equatable, Sendable {
  package var lastIngestAt: Timestamp?
  package var openDeadLetters: Int
  /// Of the newest entry of the timeline in scope; 0 if there is none.
  package var newestSequence: Int64
}

extension ScopedStore {
  package func freshness() throws -> StoreFreshness {
    try store.read { db in
      let conditions = Conditions(scope: scope)
      let newest = try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT ifnull(max(sequence), 0) FROM timeline WHERE \(conditions.sql)"),
        arguments: conditions.arguments)
      var freshness = StoreFreshness(
        lastIngestAt: nil, openDeadLetters: 0, newestSequence: newest ?? 0)
      let at = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT at FROM ingest_batch ORDER BY id DESC LIMIT 1"))
      freshness.lastIngestAt = at.map { Timestamp(microseconds: $0) }
      freshness.openDeadLetters = try openDeadLetters(db)
      return freshness
    }
  }
}
