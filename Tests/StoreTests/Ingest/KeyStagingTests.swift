import Domain
import GRDB
import Testing

@testable import Store

/// Keys that are written ahead of their commit: known to the batch, and to nobody else before it.
@Suite struct KeyStagingTests {
  private let limits = IngestLimits(staged: 1_000, aheadPiece: 500)

  @Test(arguments: [300, 1_000, 5_000])
  func `a batch comes to the same, however its keys are written`(size: Int) throws {
    var usage: [[String]] = []
    for limits in [limits, IngestLimits()] {
      let folder = try TestStore()
      let store = try Feed.store(in: folder)
      let session = try Feed.session(store, limits: limits)
      for first in stride(from: 0, to: 20_000, by: size) {
        try session.admit(Feed.piece(first, size), Feed.rules)
        // Some of its keys are in memory, some are being written, some are written.
        try session.admit(Feed.piece(first / 2, size / 4), Feed.rules)
      }
      let summary = try #require(try session.commit(Feed.rules))
      let count = (20_000 + size - 1) / size * size
      #expect(summary.accepted == count)
      #expect(session.runs.runs.reduce(0) { $0 + $1.entries } == count)
      #expect((session.runs.runs.count > 1) == (limits.staged != nil))
      session.lease.release()
      let next = try Feed.session(store, limits: limits)
      try next.admit(Feed.piece(0, count), Feed.rules)
      #expect(try next.commit(Feed.rules)?.duplicates == Int64(count))
      usage.append(try store.usageLines())
    }
    #expect(usage[0] == usage[1])
  }

  @Test func `without its commit nothing of a batch is known, and its rows go away`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    var session = try Feed.session(store, limits: limits)
    try session.admit(Feed.piece(0, 900), Feed.rules)
    _ = try session.commit(Feed.rules)
    try session.admit(Feed.piece(900, 6_000), Feed.rules)
    session.staging?.wait()
    #expect(try rows(store) > 6_000 / 40)
    session.lease.release()

    session = try Feed.session(store, limits: limits)
    #expect(try rows(store) == 1)
    try session.admit(Feed.piece(0, 6_900), Feed.rules)
    let summary = try #require(try session.commit(Feed.rules))
    #expect(summary.duplicates == 900)
    #expect(summary.accepted == 6_000)
  }

  @Test func `a row that cannot be written ahead fails the batch, and it can be done again`()
    throws
  {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store, limits: limits)
    try store.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER fault BEFORE INSERT ON key_chunk BEGIN
            SELECT raise(ABORT, 'injected');
          END
          """)
    }
    try session.admit(Feed.piece(0, 2_000), Feed.rules)
    #expect(throws: StoreError.self) { try session.commit(Feed.rules) }
    #expect(try store.ingestTotals().lines == 0)
    try store.write { try $0.execute(sql: "DROP TRIGGER fault") }
    try session.admit(Feed.piece(0, 2_000), Feed.rules)
    #expect(try session.commit(Feed.rules)?.accepted == 2_000)
  }

  private func rows(_ store: Store) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM key_chunk") ?? 0 }
  }
}
