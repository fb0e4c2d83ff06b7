package import Domain
internal import GRDB

extension ScopedStore {
  /// Dead letters in scope. One whose tenant is unknown concerns operators of all partners only.
  package func deadLetters(_ query: DeadLetterQuery) throws -> [DeadLetter] {
    try store.read { try deadLetters(query, $0) }
  }

  package func deadLetter(id: Int64) throws -> DeadLetter {
    try store.read { db in
      var conditions = conditions()
      conditions.add("d.id = ?", id)
      guard let letter = try Self.fetch(conditions, limit: 1, db).first else {
        throw StoreError.notFound(what: "dead letter", id: String(id))
      }
      return letter
    }
  }

  /// How many there are of those that a query asks for, whatever its limit.
  package func deadLetterCount(_ query: DeadLetterQuery) throws -> Int {
    try store.read { try Self.count(conditions(of: query), $0) }
  }

  func deadLetters(_ query: DeadLetterQuery, _ db: Database) throws -> [DeadLetter] {
    try Self.fetch(conditions(of: query), limit: query.limit, db)
  }

  private func conditions(of query: DeadLetterQuery) -> Conditions {
    var conditions = conditions()
    if !query.includesSettled { conditions.add("d.state = 'open'") }
    if let code = query.code { conditions.add("d.code = ?", code.rawValue) }
    if let tenant = query.tenant { conditions.add("d.tenant_id = ?", tenant.rawValue) }
    if let ids = query.ids {
      conditions.add("d.id IN (\(ids.map(String.init).joined(separator: ",")))")
    }
    if let before = query.before { conditions.add("d.id < ?", before) }
    return conditions
  }

  func openDeadLetters(_ db: Database) throws -> Int {
    var conditions = conditions()
    conditions.add("d.state = 'open'")
    return try Self.count(conditions, db)
  }

  private static func count(_ conditions: Conditions, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM dead_letter d WHERE \(conditions.sql)",
      arguments: conditions.arguments) ?? 0
  }

  private func conditions() -> Conditions {
    var conditions = Conditions(scope: .all)
    if case .partner(let partner) = scope {
      conditions.add(
        "d.tenant_id IN (SELECT tenant_id FROM tenant WHERE partner_id = ?)", partner.rawValue)
    }
    return conditions
  }

  private static func fetch(
    _ conditions: Conditions, limit: Int, _ db: Database
  ) throws -> [DeadLetter] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.*, f.name FROM dead_letter d JOIN ingest_file f ON f.id = d.file
        WHERE \(conditions.sql) ORDER BY d.id DESC LIMIT ?
        """, arguments: conditions.arguments + [limit]
    ).map(DeadLetter.init(row:))
  }
}
