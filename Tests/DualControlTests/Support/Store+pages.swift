import GRDB

@testable import Store

extension Store {
  /// From now on the file cannot grow; answers how many pages it may have had.
  func limitPages() throws -> Int {
    try pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let most = try Int.fetchOne(db, sql: "PRAGMA max_page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      return most
    }
  }

  func allowPages(_ count: Int) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
  }
}
