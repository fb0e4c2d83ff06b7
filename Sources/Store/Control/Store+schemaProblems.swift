import GRDB

extension Store {
  /// Tables, indexes and triggers that differ from those that the migrations make: somebody has
  /// edited the schema, to get past a trigger for example.
  package func schemaProblems() throws -> [String] { try read(Self.schemaProblems) }

  static func schemaProblems(_ db: Database) throws -> [String] {
    let wanted = try shippedSchema.get()
    let found = try schema(db)
    let names = Set(wanted.keys).union(found.keys).sorted()
    return names.compactMap { name in
      switch (wanted[name], found[name]) {
      case (nil, .some): "\(name) is not of this program"
      case (.some, nil): "\(name) is missing"
      case (let left, let right): left == right ? nil : "\(name) was changed"
      }
    }
  }

  /// Made once by a process: whoever signs asks for it each time.
  private static let shippedSchema = Result<[String: String], any Error> {
    let shipped = try DatabaseQueue(configuration: plainConfiguration)
    try shipped.write { try Migration.applyAll($0, path: ":memory:") }
    return try shipped.read(schema)
  }

  private static func schema(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type || ' ' || name AS name, ifnull(sql, '') AS sql FROM sqlite_schema
        WHERE name NOT GLOB 'sqlite_*'
        """)
    return Dictionary(rows.map { ($0["name"], $0["sql"]) }) { first, _ in first }
  }
}
