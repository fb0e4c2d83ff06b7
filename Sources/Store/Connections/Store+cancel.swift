import GRDB
import GRDBSQLite

/// Whether the answer to a read is still wanted; asked every few thousand steps.
final class StopQuestion {
  let isCancelled: () -> Bool

  init(_ isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }
}

extension Store {
  /// A read that ends with `StoreError.cancelled` soon after the closure says so.
  func read<Value>(
    isCancelled: @escaping () -> Bool, _ body: (Database) throws -> Value
  ) throws -> Value {
    try read { db in
      if isCancelled() { throw StoreError.cancelled }
      let question = StopQuestion(isCancelled)
      // The question lives until the handler that points to it is removed.
      let context = unsafe Unmanaged.passUnretained(question).toOpaque()
      unsafe sqlite3_progress_handler(
        db.sqliteConnection, 4096,
        { context in
          guard let context = unsafe context else { return 0 }
          let question = unsafe Unmanaged<StopQuestion>.fromOpaque(context)
          return unsafe question.takeUnretainedValue().isCancelled() ? 1 : 0
        }, context)
      defer { unsafe sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
      return try withExtendedLifetime(question) { try body(db) }
    }
  }
}
