internal import Domain
internal import GRDB

extension Store {
  /// Adds tenants with their history, all or none; their partners and plan versions are there.
  ///
  /// Rows go in whole, figures included, because every column of the catalog has an index that a
  /// later update would write a second time. Call `finishSeeding` after the last ones.
  package func seed(_ records: [SeedRecord]) throws {
    try write { db in
      try Self.withLargeCache(db) {
        let rows = try SeedRows(db)
        for record in records {
          _ = try rows.insert(record)
        }
        try Self.append(records.flatMap(\.timeline), db)
      }
    }
  }

  /// Packs the catalog and folds the log back into the file.
  package func finishSeeding() throws {
    try write { db in
      try CatalogPages.packStale(db)
      try db.execute(sql: "UPDATE catalog_state SET figures_version = figures_version + 1")
    }
    do {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA optimize")
        _ = try db.checkpoint(.truncate)
      }
    } catch { throw StoreError(error, path: path) }
  }
}
