import Domain
import Foundation
import GRDB
import Testing

@testable import Store

struct BackupTests {
  @Test func `a backup taken beside a running store can be put back`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("kept")])
    let backup = test.folder + "/backup.db"
    try store.backup(to: backup)
    #expect(throws: StoreError.exists(path: backup)) { try store.backup(to: backup) }
    try store.importTenants([], [.sample("later")])
    let error = try #require(throws: StoreError.self) {
      try Store.restore(from: backup, to: test.path)
    }
    #expect(error.outcome == .refused, "\(error)")
    try store.close()
    #expect(try Store.restore(from: backup, to: test.path) == test.path + ".bak")
    let restored = try Store.open(at: test.path)
    #expect(restored.install.epoch == 2)
    #expect(restored.install.id == Install.sample.id)
    let scoped = restored.scoped(to: .all)
    #expect(try scoped.tenant(TenantID("kept")).name == "kept")
    #expect(throws: StoreError.self) { try scoped.tenant(TenantID("later")) }
    let former = try Store.open(at: test.path + ".bak")
    #expect(try former.scoped(to: .all).tenant(TenantID("later")).name == "later")
    #expect(restored.doctor().filter { !$0.isGood } == [])
  }

  @Test func `a backup of another installation changes nothing`() throws {
    let test = try TestStore()
    try test.create().close()
    var install = Install.sample
    install.id = "in_other"
    let other = try Store.create(at: test.folder + "/other.db", install: install)
    let backup = test.folder + "/backup.db"
    try other.backup(to: backup)
    let error = try #require(throws: StoreError.self) {
      try Store.restore(from: backup, to: test.path)
    }
    #expect(error.outcome == .refused, "\(error)")
    #expect("\(error)".contains("in_other"))
    #expect(try Store.open(at: test.path).install.id == Install.sample.id)
    #expect(try !test.names().contains { $0.hasSuffix(".part") || $0.hasSuffix(".bak") })
    #expect(try Store.restore(from: backup, to: test.folder + "/new.db") == nil)
  }

  @Test func `a damaged backup changes nothing`() throws {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, (0..<200).map { .sample("tn_\($0)") })
    let backup = test.folder + "/backup.db"
    try store.backup(to: backup)
    try store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    for index in 20_000..<60_000 { bytes[index] ^= 0x55 }
    try bytes.write(to: URL(fileURLWithPath: backup))
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(throws: StoreError.self) { try Store.restore(from: backup, to: test.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
    #expect(try !test.names().contains { $0.hasSuffix(".part") || $0.hasSuffix(".bak") })
  }

  @Test func `a store that cannot be read is replaced and kept`() throws {
    let test = try TestStore()
    let store = try test.create()
    let backup = test.folder + "/backup.db"
    try store.backup(to: backup)
    try store.close()
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: test.path))
    #expect(try Store.restore(from: backup, to: test.path) == test.path + ".bak")
    #expect(try Store.open(at: test.path).install.id == Install.sample.id)
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: test.folder + "/other.db"))
    #expect(try Store.restore(from: backup, to: test.folder + "/new.db") == nil)
  }

  @Test func `the doctor finds a page that lies, a reference to nobody, and open permissions`()
    throws
  {
    let test = try TestStore()
    let store = try test.create()
    try store.importTenants(CatalogSample.partners, [.sample("a"), .sample("b")])
    #expect(store.doctor().filter { !$0.isGood } == [])
    try store.pool.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = 0;
          UPDATE catalog_page SET body = x'0000';
          INSERT INTO note (partner_id, tenant_id, at, actor, text)
          VALUES ('northwind', 'nobody', 1, 'x', 'y');
          """)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: test.path)
    let bad = store.doctor().filter { !$0.isGood }
    #expect(bad.map(\.check) == ["references", "catalog", "permissions"])
    #expect(bad.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func `what can be checked of a damaged store is, with a remedy for what cannot`() throws {
    let test = try TestStore()
    let store = try test.create()
    let page = try store.pool.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'catalog_page'")
    }
    try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try store.close()
    let file = try #require(FileHandle(forUpdatingAtPath: test.path))
    try file.seek(toOffset: UInt64(try #require(page) - 1) * 4096)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4096))
    try file.close()
    let findings = try Store.open(at: test.path).doctor()
    #expect(
      findings.filter { !$0.isGood }.map(\.check).contains("catalog"))
    #expect(findings.filter { !$0.isGood }.allSatisfy { !$0.remedy.isEmpty })
    #expect(findings.first { $0.check == "conservation" }?.isGood == true)
  }
}
