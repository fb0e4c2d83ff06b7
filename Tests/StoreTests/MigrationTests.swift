import Domain
import Foundation
import GRDB
import Testing

@testable import Store

struct MigrationTests {
  /// A store of an older schema, from its dump.
  private func make(_ fixture: String, at path: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(fixture).sql")
    let sql = try String(contentsOf: file, encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test(arguments: ["schema-1"])
  func `a store of every shipped schema opens and is brought up to date`(
    fixture: String
  ) throws {
    let test = try TestStore()
    try make(fixture, at: test.path)
    let store = try Store.open(at: test.path)
    #expect(try store.read(Migration.version) == Migration.newest)
    #expect(store.install.id == "in_fixture")
    #expect(store.install.currency == Currency(code: "EUR"))
    let scoped = store.scoped(to: .partner(PartnerID("northwind")))
    let window = try scoped.catalog(
      CatalogRequest(
        query: CatalogQuery(filter: Filter(terms: [.init(condition: .word("müller"))])),
        anchor: .first, limit: 5), now: Timestamp(seconds: 1_770_000_100))
    #expect(window.rows.map(\.id.rawValue) == ["tn_1"])
    let profile = try scoped.profile(TenantID("tn_1"), now: Timestamp(seconds: 1_770_000_100))
    #expect(profile.planVersion == 1)
    #expect(profile.metrics.map(\.used.micro) == [12_000_000])
    #expect(profile.meanTimeToResolve == 60)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: test.path)
    #expect(store.doctor().filter { !$0.isGood } == [])
  }

  @Test func `an old store that is open for reading only says what to do`() throws {
    let test = try TestStore()
    try make("schema-1", at: test.path)
    let error = try #require(throws: StoreError.self) {
      try Store.open(at: test.path, mode: .readOnly)
    }
    #expect("\(error)".contains("older than"))
  }

  @Test func `backfills keep their paths and days when their table is made anew`() throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      for migration in Migration.all where migration.version < Migration.backfillReason.version {
        try db.execute(sql: migration.sql)
      }
      try db.execute(
        sql: """
          INSERT INTO partner (partner_id, name) VALUES ('p', 'P');
          INSERT INTO backfill (id, from_day, end_day, state, asked_by, started_at, ended_at,
            watermark) VALUES (7, 1, 2, 'failed', 'ana', 3, 4, 5);
          INSERT INTO backfill_path VALUES (7, 0, 'a.ndjson');
          """)
      try db.execute(sql: Migration.backfillReason.sql)
      let found = try Store.backfills("1", limit: 5, db)
      #expect(found.map(\.id) == [7])
      #expect(found.first?.paths == ["a.ndjson"])
      #expect(found.first?.state == .failed)
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: "INSERT INTO backfill_path VALUES (8, 0, 'b.ndjson')")
      }
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: "UPDATE backfill SET state = 'refused'")
      }
      try db.execute(
        sql: """
          INSERT INTO backfill (from_day, end_day, state, asked_by, started_at, watermark)
          VALUES (1, 2, 'rebuilding', 'ana', 3, 5)
          """)
      #expect(db.lastInsertedRowID == 8)
    }
  }

  @Test func `versions are counted without gaps`() {
    #expect(Migration.all.map(\.version) == Array(1...Migration.newest))
  }

  @Test func `a new store and a migrated one have the same schema`() throws {
    let (new, old) = (try TestStore(), try TestStore())
    try make("schema-1", at: old.path)
    func schema(_ store: Store) throws -> [String] {
      try store.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT type || name || ifnull(sql, '') FROM sqlite_schema
            WHERE name NOT GLOB 'sqlite_*' ORDER BY 1
            """)
      }
    }
    #expect(try schema(new.create()) == schema(Store.open(at: old.path)))
  }
}
