internal import GRDB

extension IngestSession {
  /// Events from which on a batch is large.
  private static let largeBatch = 50_000

  /// Sizes the writer's page cache for the batch to come. A large one writes its rows in the order of
  /// their keys, so that it comes back to few pages; a worker that follows small ones beside a
  /// console keeps to the connection's usual size.
  func sizeCache() throws {
    let isLarge = batchKeys >= Self.largeBatch
    guard isLarge != hasWideCache else { return }
    try access { db in
      try db.execute(sql: "PRAGMA cache_size = \(isLarge ? -16384 : -2048)")
      if !isLarge { try db.execute(sql: "PRAGMA shrink_memory") }
    }
    hasWideCache = isLarge
  }
}
