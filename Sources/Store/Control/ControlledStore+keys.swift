package import Domain
import GRDB

extension ControlledStore {
  /// The key of this name, in force or not.
  func key(_ id: String, _ db: Database) throws -> SignerKey {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM signer_key WHERE key_id = ?"), arguments: [id])
    guard let row else { throw StoreError.notFound(what: "key", id: id) }
    return SignerKey(row)
  }

  /// The operator with the key, both in force now; else the reason why nothing of theirs counts.
  func person(_ id: OperatorID, with key: SigningKeyID, _ db: Database) throws -> Operator {
    let found = try self.key(key.rawValue, db)
    guard found.operatorID == id, found.isInForce else {
      throw StoreError.refused(
        what: "The key \(key) of \(id) is not in force any more",
        remedy: "Sign with the operator's present key.")
    }
    let person = try Self.activePerson(id, db)
    try requireRecord(of: person.attested(), db)
    try requireRecord(of: found.attested, db)
    return person
  }

  /// An operator and a key are in force as a record says: what somebody has written into the tables
  /// signs nothing.
  private func requireRecord(of row: AttestedRow, _ db: Database) throws {
    let value = try String.fetchOne(
      db,
      sql: """
        SELECT value FROM attestation WHERE subject = ? AND tenant_id = '' AND name = ?
        ORDER BY audit_seq DESC LIMIT 1
        """, arguments: [row.subject.rawValue, row.name])
    guard value != row.value else { return }
    throw StoreError.refused(
      what:
        "\(row.subject.rawValue) \(row.name) was changed without a record: the store was edited "
        + "from outside",
      remedy: "Docs/runbooks/suspected-tampering.md tells what to do; nothing was changed.")
  }

  static func activePerson(_ id: OperatorID, _ db: Database) throws -> Operator {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM operator WHERE operator_id = ?", arguments: [id.rawValue])
    guard let row else { throw StoreError.notFound(what: "operator", id: id.rawValue) }
    guard row["state"] == "active" else {
      throw StoreError.refused(
        what: "The operator \(id) was revoked", remedy: "Ask another operator.")
    }
    return try Operator(row, db)
  }
}

extension Store {
  /// All keys, the installation's own among them, in the order in which they came into force.
  package func signerKeys() throws -> [SignerKey] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM signer_key ORDER BY valid_from, key_id").map(
        SignerKey.init)
    }
  }

  /// The key with which an operator signs now.
  package func keyInForce(of id: OperatorID) throws -> SignerKey? {
    try signerKeys().first { $0.operatorID == id && $0.isInForce }
  }
}

extension SignerKey {
  init(_ row: Row) {
    self.init(
      id: SigningKeyID(row["key_id"]),
      operatorID: (row["operator_id"] as String?).map { OperatorID($0) }, line: row["line"],
      validFrom: row["valid_from"], validUntil: row["valid_until"])
  }

  func insert(_ db: Database) throws {
    do {
      try db.execute(
        sql: "INSERT INTO signer_key VALUES (?, ?, ?, ?, NULL)",
        arguments: [id.rawValue, operatorID?.rawValue, line, validFrom])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.refused(
        what: "The key \(id) cannot be entered for \(operatorID?.rawValue ?? "the store") "
          + "(\(error.message ?? ""))",
        remedy: "Each operator has one key of their own. Make a new one.")
    }
  }

  /// Ends the window at a position of the log.
  static func end(of operatorID: OperatorID?, at sequence: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE signer_key SET valid_until = max(valid_from, ?)
        WHERE operator_id IS ? AND valid_until IS NULL
        """, arguments: [sequence, operatorID?.rawValue])
  }

  /// What it is attested to be.
  var attested: AttestedRow {
    AttestedRow(
      .key, name: id.rawValue,
      value:
        "\(operatorID?.rawValue ?? "") \(line) \(validFrom) \(validUntil.map(String.init) ?? "-")"
    )
  }
}

extension Operator {
  /// What roles, scope, OS user and state are attested to be.
  func attested(isActive: Bool = true) -> AttestedRow {
    let words = roles.map(\.rawValue).sorted().joined(separator: ",")
    let reach: String
    switch scope {
    case .all: reach = "all"
    case .partner(let id): reach = "partner:\(id)"
    }
    return AttestedRow(
      .person, name: id.rawValue,
      value:
        "\(isActive ? "active" : "revoked") \(reach) \(words) \(osUser.map(String.init) ?? "-")")
  }
}
