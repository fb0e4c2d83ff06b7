package import Domain
import GRDB

/// How current a scope's figures are: cheap enough to be asked after every commit.
package struct StoreFreshness: Equatable, Sendable {
  /// When something was taken in last, or the time of the newest event in scope if that is later.
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
      // The newest event counts too: seeded and imported usage has no batch behind it.
      let event = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT last_event_at FROM tenant WHERE \(conditions.sql)
            ORDER BY last_event_at DESC LIMIT 1
            """), arguments: conditions.arguments)
      freshness.lastIngestAt = [
        at.map { Timestamp(microseconds: $0) }, event.flatMap { Absent.timestamp($0) },
      ].compactMap { $0 }.max()
      freshness.openDeadLetters = try openDeadLetters(db)
      return freshness
    }
  }
}
