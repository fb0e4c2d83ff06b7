import GRDB
import GRDBSQLite

/// Statements whose first parameter is a set of rows. Values are bound and read without GRDB, which
/// has no pointers; the statement itself stays in its cache.
enum RowSetStatement {
  enum Value {
    case integer(Int64)
    case text(String)
  }

  /// The first column of the rows.
  static func numbers(
    _ db: Database, _ sql: String, members: RowSet, _ values: [Value]
  ) throws -> [Int64] {
    var numbers: [Int64] = []
    var nothing = RowSet(words: [])
    try unsafe run(db, sql, allowed: members, target: &nothing, values) { handle in
      numbers.append(unsafe sqlite3_column_int64(handle, 0))
    }
    return numbers
  }

  /// What a statement with `switchboard_collect` has collected of the allowed rows.
  static func collected(
    _ db: Database, _ sql: String, of allowed: RowSet, _ values: [Value]
  ) throws -> RowSet {
    var target = RowSet(words: Array(repeating: 0, count: allowed.words.count))
    try unsafe run(db, sql, allowed: allowed, target: &target, values) { _ in }
    return target
  }

  private static func run(
    _ db: Database, _ sql: String, allowed: RowSet, target: inout RowSet, _ values: [Value],
    _ row: (OpaquePointer) -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    let handle = unsafe statement.sqliteStatement
    var words = target.words
    let code = unsafe allowed.words.withUnsafeBufferPointer { allowed in
      unsafe words.withUnsafeMutableBufferPointer { target -> Int32 in
        guard let base = allowed.baseAddress else { return SQLITE_DONE }
        // Both arrays stay where they are until the closure returns, and the binding is gone then.
        var view = unsafe RowSetFunctions.View(
          allowed: base, target: target.baseAddress, words: allowed.count)
        return unsafe withUnsafeMutablePointer(to: &view) { view in
          unsafe step(handle, view, values, row)
        }
      }
    }
    target = RowSet(words: words)
    guard code == SQLITE_DONE else {
      let message = unsafe String(cString: sqlite3_errmsg(db.sqliteConnection))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
  }

  private static func step(
    _ handle: OpaquePointer, _ view: UnsafeMutablePointer<RowSetFunctions.View>,
    _ values: [Value], _ row: (OpaquePointer) -> Void
  ) -> Int32 {
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    let type = unsafe UnsafeRawPointer(RowSetFunctions.type.utf8Start)
    unsafe sqlite3_bind_pointer(
      handle, 1, view, type.assumingMemoryBound(to: CChar.self), nil)
    for (index, value) in values.enumerated() {
      switch value {
      case .integer(let value): unsafe sqlite3_bind_int64(handle, Int32(index + 2), value)
      case .text(let text):
        let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        unsafe sqlite3_bind_text(handle, Int32(index + 2), text, -1, transient)
      }
    }
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else { return code }
      unsafe row(handle)
    }
  }
}
