import Domain
import GRDB

extension Install {
  func insert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO install
          (id, install_id, epoch, currency, has_test_clock, is_demo, hash_key, created_at)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, epoch, currency.code, hasTestClock, isDemo, DatabaseValue(bytes: hashKey),
        createdAt.microseconds,
      ])
  }

  static func fetch(_ db: Database, path: String) throws -> Install {
    guard let install = try fetchIfPresent(db) else {
      throw StoreError.damaged(path: path, detail: "it has no row that names the installation")
    }
    return install
  }

  static func fetchIfPresent(_ db: Database) throws -> Install? {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM install WHERE id = 1"),
      let currency = Currency(code: row["currency"])
    else { return nil }
    return Install(
      id: row["install_id"], epoch: row["epoch"], currency: currency,
      hasTestClock: row["has_test_clock"], isDemo: row["is_demo"],
      hashKey: row.bytes("hash_key"), createdAt: Timestamp(microseconds: row["created_at"]))
  }

  /// What the first entry of the audit log says of it, which the record of that entry signs.
  func settings(_ digest: ([UInt8]) -> String) -> [JSONValue.Member] {
    [
      .init("currency", .string(currency.code)), .init("has_test_clock", .bool(hasTestClock)),
      .init("is_demo", .bool(isDemo)), .init("hash_key_sha256", .string(digest(hashKey))),
      .init("created_at", .describing(createdAt)),
    ]
  }
}
