package import Domain
import GRDB

extension ControlledStore {
  /// An operator with the key that is to be entered for them.
  package struct Enrolment: Sendable {
    package var person: Operator
    package var keyID: SigningKeyID
    package var keyLine: String

    package init(person: Operator, keyID: SigningKeyID, keyLine: String) {
      self.person = person
      self.keyID = keyID
      self.keyLine = keyLine
    }
  }

  /// The first entry of the log: the installation's key and the first operators with theirs, and
  /// what the store holds by then. Refused once the log has begun.
  package func begin(
    _ kind: AuditKind, _ people: [Enrolment], actor: String, at now: Timestamp
  ) throws {
    try store.write { db in
      guard try head(db).size == 0 else {
        throw StoreError.refused(
          what: "The audit log of \(store.path) has begun already",
          remedy: "Enrol operators with `switchboard operator add`.")
      }
      try attestor.installKey.insert(db)
      for one in people {
        try one.person.insertIfAbsent(db)
        try SignerKey(
          id: one.keyID, operatorID: one.person.id, line: one.keyLine, validFrom: 0
        ).insert(db)
      }
      try recordRows(
        try Self.currentRows(db), kind, act: kind.rawValue, actor: actor, at: now,
        detail: [.init("install", .object(store.install.settings(attestor.digest)))], db)
    }
  }

  /// One entry and one signed record for rows that are written in the same transaction.
  func recordRows(
    _ rows: [AttestedRow], _ kind: AuditKind, act: String, actor: String, at now: Timestamp,
    detail: [JSONValue.Member] = [], partner: PartnerID? = nil, tenant: TenantID? = nil,
    _ db: Database
  ) throws {
    let sequence = try head(db).size
    try attest(rows, at: sequence, db)
    let recording = Recording(
      act: act, outcome: .recorded, actor: actor, at: now, rows: rows)
    let members = detail + [.init("rows", .integer(Int64(rows.count)))]
    let row = try append(
      AuditEntry(
        at: now, actor: actor, kind: kind, partnerID: partner, tenantID: tenant,
        detail: .object(members)), db)
    try insertExecution(recording, row, db)
  }

  /// Everything that needs a ground, as it stands.
  static func currentRows(_ db: Database) throws -> [AttestedRow] {
    let statuses = try Row.fetchAll(
      db, sql: "SELECT tenant_id, status FROM tenant WHERE status IN ('suspended', 'deleted')"
    ).map { AttestedRow(.status, tenant: $0["tenant_id"], value: $0["status"]) }
    let plans = try Row.fetchAll(db, sql: "SELECT * FROM plan_version").map {
      PlanRecord($0).attested
    }
    let assignments = try Row.fetchAll(
      db, sql: "SELECT tenant_id, from_day, plan || '@' || version AS plan FROM plan_assignment"
    ).map { row -> AttestedRow in
      AttestedRow(
        .assignment, tenant: row["tenant_id"], name: String(row["from_day"] as Int64),
        value: row["plan"])
    }
    return statuses + plans + assignments + (try peopleRows(db))
  }

  /// Operators and keys as they stand.
  static func peopleRows(_ db: Database) throws -> [AttestedRow] {
    let people = try Row.fetchAll(db, sql: "SELECT * FROM operator").map { row in
      try Operator(row, db).attested(isActive: row["state"] == "active")
    }
    let keys = try Row.fetchAll(db, sql: "SELECT * FROM signer_key").map {
      SignerKey($0).attested
    }
    return people + keys
  }
}

extension Operator {
  /// Operators of a store from before keys are there already.
  fileprivate func insertIfAbsent(_ db: Database) throws {
    let known = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM operator WHERE operator_id = ?)",
      arguments: [id.rawValue])
    if known != true { try insert(db) }
  }
}
