internal import Domain
internal import GRDB
internal import GRDBSQLite

/// A compiled statement of the ingest path and of long scans, where a row object for every row would
/// cost more than the row: it binds and reads integers, text and bytes and nothing else.
///
/// It lives inside one access to the connection's queue, so it needs no lock of its own. `unsafe`
/// marks SQLite's C calls; every pointer ends with the call that got it.
@safe struct RawStatement: ~Copyable {
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    var compiled: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(db.sqliteConnection, sql, -1, &compiled, nil)
    guard code == SQLITE_OK, let found = unsafe compiled else {
      let message = unsafe String(cString: sqlite3_errmsg(db.sqliteConnection))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
    unsafe handle = found
  }

  deinit { unsafe sqlite3_finalize(handle) }

  func bind(_ index: Int32, _ value: Int64) {
    unsafe sqlite3_bind_int64(handle, index, value)
  }

  /// SQLite copies the text.
  func bind(_ index: Int32, _ text: String) {
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    unsafe sqlite3_bind_text(handle, index, text, -1, transient)
  }

  func bindNull(_ index: Int32) { unsafe sqlite3_bind_null(handle, index) }

  /// Runs a statement with bytes that SQLite reads where they are; they are unbound again before
  /// the call returns, so that it keeps no pointer to them.
  func run(_ index: Int32, _ bytes: borrowing RawSpan) throws {
    defer { bindNull(index) }
    try unsafe bytes.withUnsafeBytes { buffer in
      // An empty buffer has no address, which would bind NULL.
      if let address = buffer.baseAddress {
        unsafe sqlite3_bind_blob64(handle, index, address, UInt64(buffer.count), nil)
      } else {
        unsafe sqlite3_bind_zeroblob(handle, index, 0)
      }
      try run()
    }
  }

  /// Whether there is a row to read.
  func step() throws -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    unsafe sqlite3_reset(handle)
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Runs a statement that returns nothing, and makes it ready for the next.
  func run() throws {
    while try step() {}
    reset()
  }

  /// Whether the last run of a statement that writes has written any row.
  var hasChanged: Bool { unsafe sqlite3_changes(sqlite3_db_handle(handle)) > 0 }

  func reset() { unsafe sqlite3_reset(handle) }

  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    let bytes = unsafe UnsafeRawBufferPointer(
      start: sqlite3_column_blob(handle, column), count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// `nil` for NULL.
  func textIfAny(_ column: Int32) -> String? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
  }

  func withBytes<Answer>(
    _ column: Int32, _ body: (borrowing RawSpan) throws -> Answer
  ) rethrows -> Answer {
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    let bytes = unsafe UnsafeRawBufferPointer(
      start: sqlite3_column_blob(handle, column), count: count)
    return try body(unsafe RawSpan(_unsafeBytes: bytes))
  }
}
