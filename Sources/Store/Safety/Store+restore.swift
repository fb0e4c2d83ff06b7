import GRDB

extension Store {
  /// Puts a backup in a store's place. Returns where the former store was moved to, if there was
  /// one: `PATH.bak`, or with a number behind it.
  ///
  /// The backup is checked first, and a store that any process has open is left alone. The epoch
  /// rises above both, so that nothing signed for the former state counts in this one.
  @discardableResult
  package static func restore(from backup: String, to path: String) throws -> String? {
    try StoreFile.checkHeader(at: backup)
    let draft = path + ".part"
    StoreFile.removeAll(at: draft)
    do {
      try copy(backup, to: draft)
      try requireSameInstallation(draft, path, backup)
      try raiseEpoch(of: draft, above: try epochOfClosed(path))
      guard StoreFile.exists(path) else {
        try StoreFile.rename(draft, to: path)
        return nil
      }
      let former = StoreFile.freeName(path + ".bak")
      for suffix in ["-wal", "-shm"] where StoreFile.exists(path + suffix) {
        try StoreFile.rename(path + suffix, to: former + suffix)
      }
      try StoreFile.rename(path, to: former)
      try StoreFile.rename(draft, to: path)
      return former
    } catch {
      StoreFile.removeAll(at: draft)
      throw StoreError(error, path: path)
    }
  }

  /// The keys beside a store belong to its installation, and so does all that was signed.
  private static func requireSameInstallation(
    _ draft: String, _ path: String, _ backup: String
  ) throws {
    guard StoreFile.exists(path), (try? StoreFile.checkHeader(at: path)) != nil,
      let former = try? installation(of: path), let new = try? installation(of: draft),
      former != new
    else { return }
    throw StoreError.refused(
      what: "\(backup) is a backup of the installation \(new), and \(path) is \(former)",
      remedy: "Nothing was changed. Restore it to another path with --store.")
  }

  private static func installation(of path: String) throws -> String? {
    var reading = plainConfiguration
    reading.readonly = true
    let queue = try DatabaseQueue(
      path: StoreFile.readOnlyAddress(of: path), configuration: reading)
    let id = try queue.read { try String.fetchOne($0, sql: "SELECT install_id FROM install") }
    try queue.close()
    return id
  }

  private static func copy(_ backup: String, to draft: String) throws {
    var reading = plainConfiguration
    reading.readonly = true
    let source = try DatabaseQueue(
      path: StoreFile.readOnlyAddress(of: backup), configuration: reading)
    do {
      try source.read { db in
        try requireSound(db, path: backup)
        let found = try Migration.version(db)
        guard found <= Migration.newest else {
          throw StoreError.newer(path: backup, found: found, known: Migration.newest)
        }
      }
    } catch { throw StoreError(error, path: backup) }
    try StoreFile.makeEmpty(at: draft)
    let target = try DatabaseQueue(path: draft, configuration: plainConfiguration)
    do { try source.backup(to: target) } catch { throw StoreError(error, path: backup) }
    try target.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      try requireSound(db, path: backup)
    }
    try target.close()
    try source.close()
  }

  private static func raiseEpoch(of draft: String, above former: Int64) throws {
    let target = try DatabaseQueue(path: draft, configuration: plainConfiguration)
    try target.write { db in
      try db.execute(sql: "UPDATE install SET epoch = max(epoch, ?) + 1", arguments: [former])
    }
    try target.close()
  }

  /// The epoch of the store that is to be replaced; 0 where there is none, or none that can be
  /// read. Leaving WAL mode needs the file for itself, which tells whether anybody has it open.
  private static func epochOfClosed(_ path: String) throws -> Int64 {
    guard StoreFile.exists(path), (try? StoreFile.checkHeader(at: path)) != nil else { return 0 }
    do {
      let former = try DatabaseQueue(path: path, configuration: plainConfiguration)
      let epoch = try former.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        return try Int64.fetchOne(db, sql: "SELECT epoch FROM install")
      }
      try former.close()
      return epoch ?? 0
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StoreError.refused(
        what: "\(path) is open in another process; nothing was restored",
        remedy: "Quit every console and worker on it, then restore again.")
    } catch {
      // Too damaged to be asked: that is what the backup is for. The file is kept under `.bak`.
      return 0
    }
  }
}
