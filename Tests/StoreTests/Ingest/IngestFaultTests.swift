import Domain
import GRDB
import Testing

@testable import Store

/// A failure at any step of a batch keeps nothing of it, and doing it again gives the same store.
@Suite struct IngestFaultTests {
  @Test(arguments: [
    "ingest_batch", "ingest_batch_file", "ingest_file", "dead_letter", "usage_day", "key_chunk",
    "key_run", "timeline",
  ])
  func `a batch that fails on the way leaves nothing behind`(table: String) throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    try session.admit(Feed.piece(0, 300), Feed.rules)
    _ = try session.commit(Feed.rules)
    let before = try store.usageLines()
    try fail(table, in: store)
    try session.admit(Feed.piece(200, 300, letters: 2), Feed.rules)
    #expect(throws: StoreError.self) { try session.commit(Feed.rules) }
    #expect(try store.usageLines() == before)
    #expect(try store.ingestTotals().lines == 300)
    try store.write { try $0.execute(sql: "DROP TRIGGER fault") }

    try session.admit(Feed.piece(200, 300, letters: 2), Feed.rules)
    _ = try session.commit(Feed.rules)
    let totals = try store.ingestTotals()
    #expect(totals.accepted == 500)
    #expect(totals.duplicates == 100)
    #expect(totals.deadLetters == [.malformed: 2])
    #expect(try store.usageLines() == whole(500))
  }

  @Test func `a full disk stops the batch, and room lets it in`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    let pages = try store.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    try session.admit(Feed.piece(0, 3_000), Feed.rules)
    #expect(throws: StoreError.full(path: store.path)) { try session.commit(Feed.rules) }
    #expect(try store.usageLines().isEmpty)
    try store.pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try session.admit(Feed.piece(0, 3_000), Feed.rules)
    _ = try session.commit(Feed.rules)
    #expect(try store.usageLines() == whole(3_000))
  }

  private func fail(_ table: String, in store: Store) throws {
    // Days that are there are updated, all else is inserted.
    let act = table == "usage_day" ? "UPDATE" : "INSERT"
    try store.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER fault BEFORE \(act) ON \(table) BEGIN
            SELECT raise(ABORT, 'injected');
          END
          """)
    }
  }

  /// What one batch of the same events gives in a store of its own.
  private func whole(_ count: Int) throws -> [String] {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    try session.admit(Feed.piece(0, count), Feed.rules)
    _ = try session.commit(Feed.rules)
    return try store.usageLines()
  }
}
