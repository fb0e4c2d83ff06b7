internal import GRDB

extension IngestSession {
  /// Events from which on a batch is large.
  private static let largeBatch = 50_000

  /// Sizes the writer's page cache for the batch to come. A batch of a million events dirties
  /// 64 MiB, and a smaller cache would write pages twice; a worker that follows small ones beside
  /// a console keeps to the connection's usual size.
  func sizeCache() throws {
    let isLarge = pending.count >= Self.largeBatch
    guard isLarge != hasWideCache else { return }
    try access { db in
      try db.execute(sql: "PRAGMA cache_size = \(isLarge ? -65536 : -2048)")
      if !isLarge { try db.execute(sql: "PRAGMA shrink_memory") }
    }
    hasWideCache = isLarge
  }
}
