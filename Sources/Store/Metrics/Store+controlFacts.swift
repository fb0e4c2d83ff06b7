import Domain
import GRDB

extension Store {
  static func controlFacts(_ db: Database, at now: Timestamp) throws -> ControlFacts {
    var facts = ControlFacts()
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT action, \(RequestDeadline.state) AS state, count(*) AS number
        FROM request GROUP BY 1, 2
        """, arguments: [now.microseconds])
    where PrivilegedAction(rawValue: row["action"]) != nil {
      facts.requests[.init(action: row["action"], state: row["state"])] = row["number"]
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT strength, count(*) AS number FROM approval GROUP BY 1")
    {
      guard let strength = ApprovalStrength(rawValue: row["strength"]) else { continue }
      facts.approvals[strength] = row["number"]
    }
    facts.auditEntries = try Int64.fetchOne(db, sql: "SELECT count(*) FROM audit") ?? 0
    facts.refusals =
      try Int64.fetchOne(db, sql: "SELECT count(*) FROM audit WHERE kind = 'refused'") ?? 0
    facts.unattested = try unattested(isQuick: false, db).count
    facts.failures = Int64(try headProblems(db).count + schemaProblems(db).count)
    return facts
  }

  /// A head that is not at the log's end, or a gap in it.
  static func headProblems(_ db: Database) throws -> [String] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT ifnull((SELECT size FROM audit_head), 0) AS size, count(*) AS entries,
          ifnull(max(seq) + 1, 0) AS last FROM audit
        """)
    guard let row else { return [] }
    let (size, entries, last): (Int64, Int64, Int64) = (row["size"], row["entries"], row["last"])
    guard size != entries || last != entries else { return [] }
    return ["the audit log has \(entries) entries up to \(last), and its head says \(size)"]
  }
}
