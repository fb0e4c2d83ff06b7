import Domain
import GRDB
import Testing

@testable import Store

/// A session that begins reads filters and buckets before its first piece.
struct ColdSessionTests {
  @Test func `one that begins on stored runs comes to what one that goes on comes to`() throws {
    var usage: [[String]] = []
    for isCold in [false, true] {
      let folder = try TestStore()
      let store = try Feed.store(in: folder)
      var session = try Feed.session(store)
      for first in [0, 5_000] {
        try session.admit(Feed.piece(first, 5_000), Feed.rules)
        _ = try session.commit(Feed.rules)
      }
      if isCold {
        session.lease.release()
        session = try Feed.session(store)
        #expect(session.runs.unread.count == 2)
      }
      try session.admit(Feed.piece(9_000, 2_000), Feed.rules)
      let summary = try #require(try session.commit(Feed.rules))
      #expect(summary.accepted == 1_000)
      #expect(summary.duplicates == 1_000)
      usage.append(try store.usageLines())
    }
    #expect(usage[0] == usage[1])
  }

  @Test func `a filter of which a part is gone is told`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    var session = try Feed.session(store)
    for first in [0, 40_000] {
      try session.admit(Feed.piece(first, 40_000), Feed.rules)
      _ = try session.commit(Feed.rules)
    }
    session.lease.release()
    try store.write { db in
      try db.execute(sql: "DELETE FROM key_filter WHERE id & 65535 = 1")
    }
    session = try Feed.session(store)
    #expect {
      try session.admit(Feed.piece(0, 10), Feed.rules)
    } throws: { error in
      "\(error)".contains("restore a backup")
    }
  }
}
