import GRDB

extension Store {
  /// One write transaction, all or nothing; tells `commits` afterwards.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard mode == .readWrite else { throw StoreError.readOnly(path: path) }
    let value: Value
    do { value = try pool.write(body) } catch { throw StoreError(error, path: path) }
    commits.send()
    return value
  }

  /// One snapshot of the store: what it reads belongs together.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try pool.read(body) } catch { throw StoreError(error, path: path) }
  }
}
