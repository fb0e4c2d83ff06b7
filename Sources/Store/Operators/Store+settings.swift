import GRDB

extension Store {
  /// A saved text (views, history of the palette) of an operator; an empty owner is everybody.
  package func setting(_ key: String, owner: String) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE owner = ? AND key = ?", arguments: [owner, key])
    }
  }

  /// Saves a text in place of the former one; `nil` removes it.
  package func saveSetting(_ key: String, owner: String, value: String?) throws {
    try write { db in
      if let value {
        try db.execute(
          sql: """
            INSERT INTO setting (owner, key, value) VALUES (?1, ?2, ?3)
            ON CONFLICT (owner, key) DO UPDATE SET value = ?3
            """, arguments: [owner, key, value])
      } else {
        try db.execute(
          sql: "DELETE FROM setting WHERE owner = ? AND key = ?", arguments: [owner, key])
      }
    }
  }
}
