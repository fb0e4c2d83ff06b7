package import Domain
internal import GRDB

extension ScopedStore {
  /// Asks the worker to judge open dead letters in scope again: these, or all of a code, or all.
  /// Returns their numbers; one that is not open or not in scope stops the whole.
  package func askRetry(
    ids: [Int64], code: DeadLetterCode?, by actor: String, at time: Timestamp
  ) throws -> [Int64] {
    try store.write { db in
      var query = DeadLetterQuery(code: code, limit: .max)
      query.ids = ids.isEmpty ? nil : ids
      let found = try deadLetters(query, db).compactMap(\.id).sorted()
      if let missing = Set(ids).subtracting(found).min() {
        throw StoreError.notFound(what: "open dead letter", id: String(missing))
      }
      for id in found {
        try db.execute(
          sql: "INSERT OR REPLACE INTO dead_letter_retry VALUES (?, ?, ?)",
          arguments: [id, actor, time.microseconds])
      }
      return found
    }
  }

  /// Puts an open dead letter away for good, with a reason. Its line stays counted as refused.
  package func discardDeadLetter(
    id: Int64, reason: String, by actor: String, at time: Timestamp
  ) throws -> DeadLetter {
    try store.write { db in
      var query = DeadLetterQuery(limit: 1)
      query.ids = [id]
      guard let letter = try deadLetters(query, db).first else {
        throw StoreError.notFound(what: "open dead letter", id: String(id))
      }
      try db.execute(
        sql: """
          UPDATE dead_letter SET state = 'discarded', resolution = ?2, settled_at = ?3,
            settled_by = ?4 WHERE id = ?1
          """, arguments: [id, reason, time.microseconds, actor])
      try db.execute(sql: "DELETE FROM dead_letter_retry WHERE letter = ?", arguments: [id])
      let known = try letter.tenantID.flatMap { tenant in
        try String.fetchOne(
          db, sql: "SELECT tenant_id FROM tenant WHERE tenant_id = ?", arguments: [tenant.rawValue])
      }
      let place = "\(letter.file.lastPathPart):\(letter.offset)"
      let entry = TimelineEntry(
        at: time, kind: .deadLetter, severity: .notice, partnerID: nil,
        tenantID: known.map { TenantID($0) },
        text: "dead letter \(id) (\(letter.code.rawValue), \(place)) was discarded: \(reason)",
        actor: actor)
      try Store.append([entry], db)
      return letter
    }
  }
}
