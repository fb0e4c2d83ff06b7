import GRDB
import GRDBSQLite

/// Two SQL functions over sets of row numbers, registered on each connection:
/// `switchboard_member(set, number)`, and the aggregate `switchboard_collect(set, number)`, which
/// adds to the set what is also among those allowed.
///
/// The set is passed by `sqlite3_bind_pointer`, so that SQL text cannot make one up
/// (https://www.sqlite.org/bindptr.html).
enum RowSetFunctions {
  /// What the bound pointer points to; it lives on the stack of the call that runs the statement.
  @unsafe struct View {
    var allowed: UnsafePointer<UInt64>
    var target: UnsafeMutablePointer<UInt64>?
    var words: Int
  }

  static let member = "switchboard_member"
  static let collect = "switchboard_collect"
  static let type: StaticString = "switchboard.rows"

  static func register(_ db: Database) throws {
    // Only statements may call them, not views or triggers of a file that somebody else wrote.
    let flags = SQLITE_UTF8 | SQLITE_DIRECTONLY
    let codes = unsafe [
      sqlite3_create_function_v2(
        db.sqliteConnection, member, 2, flags, nil, memberCall, nil, nil, nil),
      sqlite3_create_function_v2(
        db.sqliteConnection, collect, 2, flags, nil, nil, collectStep, collectFinal, nil),
    ]
    for code in codes where code != SQLITE_OK {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  private static let memberCall:
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void = { context, _, arguments in
      guard let arguments = unsafe arguments, let view = unsafe view(arguments[0]) else { return }
      let number = unsafe sqlite3_value_int64(arguments[1])
      let index = Int(number >> 6)
      let isMember =
        unsafe index >= 0 && index < view.pointee.words
        && view.pointee.allowed[index] & (1 << UInt64(number & 63)) != 0
      unsafe sqlite3_result_int(context, isMember ? 1 : 0)
    }

  private static let collectStep:
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void = { _, _, arguments in
      guard let arguments = unsafe arguments, let view = unsafe view(arguments[0]),
        let target = unsafe view.pointee.target
      else { return }
      let number = unsafe sqlite3_value_int64(arguments[1])
      let index = Int(number >> 6)
      guard unsafe index >= 0 && index < view.pointee.words else { return }
      unsafe target[index] |= view.pointee.allowed[index] & (1 << UInt64(number & 63))
    }

  private static let collectFinal: @convention(c) (OpaquePointer?) -> Void = { context in
    unsafe sqlite3_result_null(context)
  }

  private static func view(_ value: OpaquePointer?) -> UnsafeMutablePointer<View>? {
    let pointer = unsafe sqlite3_value_pointer(
      value, UnsafeRawPointer(type.utf8Start).assumingMemoryBound(to: CChar.self))
    return unsafe pointer?.assumingMemoryBound(to: View.self)
  }
}
