import GRDB

extension Store {
  /// Copies the store as it is now into a new file, beside running reads and writes.
  ///
  /// The copy is made beside the path, checked, written through to the disk and only then given
  /// its name: there is never a backup that is not whole. An existing file is refused.
  package func backup(to destination: String) throws {
    guard !StoreFile.exists(destination) else { throw StoreError.exists(path: destination) }
    let draft = destination + ".part"
    StoreFile.removeAll(at: draft)
    do {
      try StoreFile.makeEmpty(at: draft, shown: destination)
      let copy = try DatabaseQueue(path: draft, configuration: Self.plainConfiguration)
      try pool.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        // One file without a log beside it, so that it can be moved about.
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        // A copy is as damaged as what it was made of.
        try Self.requireSound(db, path: path)
      }
      try copy.close()
      try StoreFile.rename(draft, to: destination)
    } catch {
      StoreFile.removeAll(at: draft)
      throw StoreError(error, path: destination)
    }
  }

  /// For files that are looked at or made alone, without pool and log.
  static var plainConfiguration: Configuration {
    var configuration = configuration(.readWrite)
    configuration.busyMode = .immediateError
    return configuration
  }

  static func requireSound(_ db: Database, path: String) throws {
    let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
    guard finding == "ok" else {
      throw StoreError.damaged(path: path, detail: finding.replacing("\n", with: " "))
    }
  }
}
