import Domain
import GRDB

extension ConsumedRequest {
  /// Enrols, rotates or revokes; the rows that are attested are those that changed.
  func changeOperator(_ db: Database) throws -> [AttestedRow] {
    let name = OperatorID(try parameter("operator"))
    switch statement.action {
    case .addOperator:
      let person = Operator(
        id: name, roles: try roles(), scope: try scope(), osUser: try osUser())
      try person.insert(db)
      return [person.attested(), try enter(of: name, db)]
    case .rotateOperator:
      let ended = try endKey(of: name, db)
      return ended + [try enter(of: name, db)]
    default:
      let ended = try endKey(of: name, db)
      try db.execute(
        sql: "UPDATE operator SET state = 'revoked', os_user = NULL WHERE operator_id = ?",
        arguments: [name.rawValue])
      var person = try ControlledStore.anyPerson(name, db)
      person.osUser = nil
      return [person.attested(isActive: false)] + ended
    }
  }

  /// Ends the installation's key at the entry that comes next and enters the new one from there, so
  /// that what the former has signed stays provable.
  func replaceInstallKey(_ db: Database) throws -> [AttestedRow] {
    let ended = try endKey(of: nil, db)
    return ended + [try enter(of: nil, db)]
  }

  private func enter(of name: OperatorID?, _ db: Database) throws -> AttestedRow {
    let key = SignerKey(
      id: SigningKeyID(try parameter("key_id")), operatorID: name,
      line: try parameter("key_line"), validFrom: sequence)
    try key.insert(db)
    return key.attested
  }

  /// An operator of a store from before keys may have none.
  private func endKey(of name: OperatorID?, _ db: Database) throws -> [AttestedRow] {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM signer_key WHERE operator_id IS ? AND valid_until IS NULL",
      arguments: [name?.rawValue])
    guard let row else { return [] }
    try SignerKey.end(of: name, at: sequence, db)
    var key = SignerKey(row)
    key.validUntil = max(key.validFrom, sequence)
    return [key.attested]
  }

  private func roles() throws -> Set<Role> {
    let words = try parameter("roles").split(separator: ",").map(String.init)
    let roles = words.compactMap(Role.init)
    guard !roles.isEmpty, roles.count == words.count else { throw wrong("roles") }
    return Set(roles)
  }

  private func scope() throws -> Scope {
    let word = try parameter("scope")
    return word == "all" ? .all : .partner(PartnerID(word))
  }

  private func osUser() throws -> UInt32? {
    guard let text = statement.parameters["os_user"] else { return nil }
    guard let number = UInt32(text) else { throw wrong("os_user") }
    return number
  }
}

extension ControlledStore {
  static func anyPerson(_ id: OperatorID, _ db: Database) throws -> Operator {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM operator WHERE operator_id = ?", arguments: [id.rawValue])
    guard let row else { throw StoreError.notFound(what: "operator", id: id.rawValue) }
    return try Operator(row, db)
  }
}
