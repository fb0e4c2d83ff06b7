package import Domain
import GRDB

extension ControlledStore {
  /// Takes an open request back, by who filed it.
  package func withdraw(_ id: RequestID, by person: OperatorID, at now: Timestamp) throws
    -> RequestRecord
  {
    try store.write { db in
      var record = try record(id, db)
      let step = try Self.refusing {
        try record.request.handle(.withdrawn(by: person), at: now)
      }
      return try end(record, step, by: person.rawValue, at: now, because: "", db)
    }
  }

  /// Closes what does not hold any more: tenant, key, role, policy or epoch changed.
  @discardableResult
  package func invalidate(_ id: RequestID, because reason: String, at now: Timestamp) throws
    -> RequestRecord
  {
    try store.write { db in
      try invalidate(record(id, db), because: reason, at: now, db)
    }
  }

  func invalidate(
    _ record: RequestRecord, because reason: String, at now: Timestamp, _ db: Database
  ) throws -> RequestRecord {
    var record = record
    let step = try Self.refusing { try record.request.handle(.invalidated, at: now) }
    return try end(record, step, by: "switchboard", at: now, because: reason, db)
  }

  /// Closes every open request whose time is over, or that was made in another epoch of the store.
  @discardableResult
  package func expireOverdue(at now: Timestamp) throws -> [RequestID] {
    let open = try store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM request WHERE state IN ('PENDING', 'APPROVED')
            AND (\(RequestDeadline.sql) <= ? OR epoch <> ?)
          """, arguments: [now.microseconds, store.install.epoch]
      ).map { RequestID($0["request_id"]) }
    }
    for id in open { _ = try? close(id, at: now) }
    return open
  }

  @discardableResult
  private func close(_ id: RequestID, at now: Timestamp) throws -> RequestRecord {
    try store.write { db in
      var record = try record(id, db)
      if record.statement.epoch != store.install.epoch {
        return try invalidate(
          record, because: "the store was restored from a backup since", at: now, db)
      }
      let reason = record.request.end?.description ?? ""
      let step = try Self.refusing { try record.request.handle(.expired, at: now) }
      return try end(record, step, by: "switchboard", at: now, because: reason, db)
    }
  }

  private func end(
    _ record: RequestRecord, _ step: RequestStep, by actor: String, at now: Timestamp,
    because reason: String, _ db: Database
  ) throws -> RequestRecord {
    try turn(record.id, step, at: now, because: reason, db)
    try append(
      AuditEntry(
        at: now, actor: actor, kind: AuditKind(step.to), partnerID: record.statement.partnerID,
        tenantID: record.statement.tenantID,
        detail: ["request_id": .string(record.id.rawValue), "reason": .string(reason)]), db)
    let why = reason.isEmpty ? "" : ": \(reason)"
    try tell(
      record.statement, .request,
      "request to \(record.statement.action.phrase) \(record.statement.subject) is "
        + "\(step.to.rawValue.lowercased())\(why)", by: actor, at: now, db)
    return try self.record(record.id, db)
  }

  /// Writes a transition; exactly one row turns, or it is refused.
  func turn(
    _ id: RequestID, _ step: RequestStep, at now: Timestamp, because reason: String,
    _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE request SET state = ?, state_at = ?, state_reason = ?
        WHERE request_id = ? AND state = ?
        """,
      arguments: [
        step.to.rawValue, now.microseconds, String(reason.unicodeScalars.prefix(4096)),
        id.rawValue, step.from.rawValue,
      ])
    guard db.changesCount == 1 else {
      throw StoreError.refused(
        what: "The request \"\(id)\" is not \(step.from.rawValue) any more",
        remedy: "Look at it with `switchboard request show \(id)`.")
    }
  }

  func tell(
    _ statement: RequestStatement, _ kind: TimelineKind, _ text: String, by actor: String? = nil,
    at moment: Timestamp? = nil, severity: Severity = .notice, _ db: Database
  ) throws {
    try Store.append(
      [
        TimelineEntry(
          at: moment ?? statement.createdAt, kind: kind, severity: severity,
          partnerID: statement.partnerID, tenantID: statement.tenantID, text: text,
          actor: actor ?? statement.requester.rawValue)
      ], db)
  }
}
