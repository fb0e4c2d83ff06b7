package import Domain
import GRDB

extension Store {
  /// Adds operators with their roles, all or none; a name that exists is refused.
  package func addOperators(_ operators: [Operator]) throws {
    try write { db in for one in operators { try one.insert(db) } }
  }

  /// All operators, by name.
  package func operators() throws -> [Operator] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM operator ORDER BY operator_id").map {
        try Operator($0, db)
      }
    }
  }

  /// Those who were shut out.
  package func revokedOperators() throws -> Set<OperatorID> {
    try read { db in
      let names = try String.fetchAll(
        db, sql: "SELECT operator_id FROM operator WHERE state = 'revoked'")
      return Set(names.map { OperatorID($0) })
    }
  }

  /// The operator of this name; throws "not found" otherwise.
  package func namedOperator(_ id: OperatorID) throws -> Operator {
    let found = try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM operator WHERE operator_id = ?", arguments: [id.rawValue]
      ).map { try Operator($0, db) }
    }
    guard let found else { throw StoreError.notFound(what: "operator", id: id.rawValue) }
    return found
  }

  /// The operator that this OS user is, if any.
  package func boundOperator(osUser: UInt32) throws -> Operator? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM operator WHERE os_user = ?", arguments: [osUser]
      ).map { try Operator($0, db) }
    }
  }

  /// All partners, by id.
  package func partners() throws -> [Partner] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM partner ORDER BY partner_id").map {
        Partner(id: PartnerID($0["partner_id"]), name: $0["name"])
      }
    }
  }
}

extension Operator {
  func insert(_ db: Database) throws {
    let partner: String?
    switch scope {
    case .all: partner = nil
    case .partner(let id): partner = id.rawValue
    }
    do {
      try db.execute(
        sql: "INSERT INTO operator (operator_id, partner_id, os_user) VALUES (?, ?, ?)",
        arguments: [id.rawValue, partner, osUser])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.refused(
        what: "The operator \"\(id)\" cannot be added (\(error.message ?? ""))",
        remedy: "Choose a name and OS user that no operator has, and a partner that exists.")
    }
    for role in roles {
      try db.execute(
        sql: "INSERT INTO operator_role (operator_id, role) VALUES (?, ?)",
        arguments: [id.rawValue, role.rawValue])
    }
  }

  init(_ row: Row, _ db: Database) throws {
    let id: String = row["operator_id"]
    let roles = try String.fetchAll(
      db, sql: "SELECT role FROM operator_role WHERE operator_id = ?", arguments: [id])
    self.init(
      id: OperatorID(id), roles: Set(roles.compactMap(Role.init)),
      scope: (row["partner_id"] as String?).map { .partner(PartnerID($0)) } ?? .all,
      osUser: row["os_user"])
  }
}
