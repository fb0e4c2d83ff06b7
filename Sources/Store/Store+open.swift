import GRDB

extension Store {
  /// Makes a new store, which nobody but the user can read (0600). An existing file is refused.
  ///
  /// It is made beside the path and gets its name when it is whole, so that a program that is
  /// killed meanwhile leaves no half of a store.
  package static func create(at path: String, install: Install) throws -> Store {
    guard !StoreFile.exists(path) else { throw StoreError.exists(path: path) }
    let draft = StoreFile.draftName(path)
    do {
      try StoreFile.makeEmpty(at: draft, shown: path)
      let queue = try DatabaseQueue(path: draft, configuration: plainConfiguration)
      try queue.write { db in
        try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
        try Migration.applyAll(db, path: path)
        try install.insert(db)
      }
      try queue.close()
      try StoreFile.rename(draft, to: path, replacing: false)
    } catch {
      StoreFile.removeAll(at: draft)
      throw StoreError(error, path: path)
    }
    return try open(at: path)
  }

  /// Opens a store and brings its schema up to date; in read-only mode an old schema is refused.
  ///
  /// - Parameter isBrief: for one read-only question and no more: a single connection, which reads
  ///   the schema once, where a pool has one more for its reads.
  package static func open(
    at path: String, mode: Mode = .readWrite, isBrief: Bool = false
  ) throws -> Store {
    try StoreFile.checkHeader(at: path)
    if mode == .readWrite { try StoreFile.checkWritable(at: path) }
    do {
      let pool = try connect(to: path, mode: mode, isBrief: isBrief)
      if mode == .readWrite {
        if try pool.read(Migration.version) != Migration.newest {
          try pool.write { try Migration.applyAll($0, path: path) }
        }
      }
      let install = try pool.read { db in
        try Migration.check(db, path: path)
        return try Install.fetch(db, path: path)
      }
      return Store(path: path, mode: mode, install: install, pool: pool)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Closes all connections; later calls fail. Without it they close with the last reference.
  package func close() throws {
    do { try pool.close() } catch { throw StoreError(error, path: path) }
  }

  private static func connect(
    to path: String, mode: Mode, isBrief: Bool
  ) throws -> any DatabaseWriter {
    let place = mode == .readOnly ? StoreFile.readOnlyAddress(of: path) : path
    if isBrief, mode == .readOnly {
      return try DatabaseQueue(path: place, configuration: configuration(mode))
    }
    let pool = try DatabasePool(path: place, configuration: configuration(mode))
    if mode == .readWrite {
      // GRDB has reset it to NORMAL while turning to WAL; it cannot be set in a transaction.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
    return pool
  }
}
