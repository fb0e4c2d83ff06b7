import Domain
import GRDB

/// The leave to make one effect, once: only the statement that turns an approved request into an
/// executed one gives it out, and every effect is a method of it.
struct ConsumedRequest {
  let statement: RequestStatement
  let attachment: String?
  let at: Timestamp
  /// Where the execution will stand in the audit log.
  let sequence: Int64
  /// `ana`, or `ana + bo`.
  let actor: String

  /// Takes the request's leave. Exactly one row turns, or nobody gets it.
  static func consume(
    _ record: RequestRecord, at now: Timestamp, sequence: Int64, _ db: Database
  ) throws -> ConsumedRequest {
    let statement = record.statement
    try db.execute(
      sql: """
        UPDATE request SET state = 'EXECUTED', state_at = ?2, rollback_until = ?3
        WHERE request_id = ?1 AND state = 'APPROVED' AND expires_at > ?2 AND epoch = ?4
          AND payload = ?5
        """,
      arguments: [
        statement.id.rawValue, now.microseconds,
        statement.rollback.map { now.advanced(bySeconds: $0.seconds).microseconds },
        statement.epoch, DatabaseValue(bytes: record.signed.payload),
      ])
    guard db.changesCount == 1 else {
      throw StoreError.refused(
        what: "The request \"\(statement.id)\" is not approved any more",
        remedy: "Look at it with `switchboard request show \(statement.id)`.")
    }
    let approvers = record.request.approvals.map(\.approver.rawValue)
    return ConsumedRequest(
      statement: statement, attachment: record.attachment, at: now, sequence: sequence,
      actor: ([statement.requester.rawValue] + approvers).joined(separator: " + "))
  }

  private init(
    statement: RequestStatement, attachment: String?, at: Timestamp, sequence: Int64,
    actor: String
  ) {
    self.statement = statement
    self.attachment = attachment
    self.at = at
    self.sequence = sequence
    self.actor = actor
  }

  /// A parameter that the action cannot do without.
  func parameter(_ name: String) throws -> String {
    guard let value = statement.parameters[name], !value.isEmpty else { throw wrong(name) }
    return value
  }

  func wrong(_ name: String) -> StoreError {
    .refused(
      what: "The request \"\(statement.id)\" has no usable \(name)",
      remedy: "File it again with --param \(name)=VALUE.")
  }

  func tenantID() throws -> TenantID {
    guard let id = statement.tenantID else { throw wrong("tenant") }
    return id
  }
}
