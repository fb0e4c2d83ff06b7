import Domain
import Foundation
import GRDB
import Testing

@testable import Store

struct ErrorTests {
  @Test func `a missing store says how to make one`() throws {
    let test = try TestStore()
    let error = try #require(throws: StoreError.self) { try Store.open(at: test.path) }
    #expect(error == .missing(path: test.path))
    #expect(error.outcome == .notFound)
    #expect("\(error)".contains("switchboard init"))
  }

  @Test(arguments: ["", "short", String(repeating: "no database at all ", count: 40)])
  func `a file of something else is left as it is`(text: String) throws {
    let test = try TestStore()
    try Data(text.utf8).write(to: URL(fileURLWithPath: test.path))
    let error = try #require(throws: StoreError.self) { try Store.open(at: test.path) }
    guard case .foreign = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.outcome == .damaged)
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == Data(text.utf8))
    #expect(try test.names() == ["switchboard.db"])
  }

  @Test func `the database of another application is refused`() throws {
    let test = try TestStore()
    let other = try DatabaseQueue(path: test.path)
    try other.write { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA application_id = 77") }
    try other.close()
    let error = try #require(throws: StoreError.self) { try Store.open(at: test.path) }
    #expect("\(error)".contains("application id is 77"))
  }

  @Test func `a newer store is refused and kept`() throws {
    let test = try TestStore()
    try test.create().close()
    let newer = try DatabaseQueue(path: test.path)
    try newer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 4000") }
    for mode in [Store.Mode.readWrite, .readOnly] {
      let error = try #require(throws: StoreError.self) {
        try Store.open(at: test.path, mode: mode)
      }
      #expect(
        error == .newer(path: test.path, found: 4000, known: Migration.newest), "\(error)")
    }
  }

  @Test(arguments: 1...8)
  func `damaged bytes are reported and never trap`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try TestStore()
    let store = try test.create()
    _ = try CatalogSample(store, count: 400, random: &random)
    try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try store.close()
    let file = try #require(FileHandle(forUpdatingAtPath: test.path))
    let size = Int(try file.seekToEnd())
    for _ in 0..<40 {
      try file.seek(toOffset: UInt64(Int.random(in: 100..<size, using: &random)))
      try file.write(contentsOf: Data((0..<64).map { _ in UInt8.random(in: 0...255) }))
    }
    try file.close()
    do {
      let opened = try Store.open(at: test.path)
      for _ in 0..<20 {
        _ = try opened.scoped(to: .all).catalog(
          CatalogRequest(query: RandomFilter.query(&random), anchor: .first, limit: 20),
          now: CatalogSample.now)
      }
      #expect(opened.doctor().contains { !$0.isGood })
    } catch let error as StoreError {
      #expect(error.outcome == .damaged, "\(error)")
    }
  }

  @Test func `a path that exists is not overwritten`() throws {
    let test = try TestStore()
    try test.create().close()
    #expect(throws: StoreError.exists(path: test.path)) { try test.create() }
  }

  @Test func `a store that is being written says so`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    let other = try DatabaseQueue(path: test.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = try #require(throws: StoreError.self) {
        try store.saveSetting("a", owner: "", value: "b")
      }
      #expect(error == .busy(path: test.path))
      #expect(error.outcome == .busy)
      try db.execute(sql: "ROLLBACK")
    }
    try store.saveSetting("a", owner: "", value: "b")
  }

  @Test func `a full disk keeps nothing of the write`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let tenants = (0..<500).map { Tenant.sample("tn_\($0)") }
    #expect(throws: StoreError.full(path: test.path)) {
      try store.importTenants(CatalogSample.partners, tenants)
    }
    #expect(try store.partners().isEmpty)
    #expect(StoreError.full(path: "").outcome == .busy)
  }

  @Test func `a store that is open for reading refuses to be written`() throws {
    let test = try TestStore()
    let writer = try test.create()
    try writer.importTenants(CatalogSample.partners, [.sample("acme")])
    let reader = try Store.open(at: test.path, mode: .readOnly)
    #expect(try reader.scoped(to: .all).tenant(TenantID("acme")).name == "acme")
    try writer.importTenants([], [.sample("later")])
    #expect(try reader.scoped(to: .all).tenant(TenantID("later")).name == "later")
    #expect(throws: StoreError.readOnly(path: test.path)) {
      try reader.saveSetting("a", owner: "", value: "b")
    }
  }
}
