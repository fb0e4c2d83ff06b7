import Domain
import GRDB

extension Store {
  /// Compares rows with the records that they rest on, by the newest for each. Signatures of the
  /// records are checked by `audit verify`.
  ///
  /// - Parameter isQuick: leaves out the assignments, of which there are as many as tenants.
  package func unattested(isQuick: Bool = false) throws -> Unattested {
    try read { try Self.unattested(isQuick: isQuick, $0) }
  }

  /// Operators and keys that rest on no record.
  package func unattestedPeople() throws -> [String] { try read(Self.strangePeople) }

  /// What of a tenant rests on no record.
  static func problems(ofTenant id: TenantID, _ db: Database) throws -> [String] {
    let arguments: StatementArguments = [id.rawValue]
    return try examples(statusSQL, "AND t.tenant_id = ?1", arguments, db)
      + examples(assignmentSQL, "AND t.tenant_id = ?1", arguments, db)
  }

  static func unattested(isQuick: Bool, _ db: Database) throws -> Unattested {
    var found = Unattested()
    let statuses = try examples(statusSQL, "", [], db)
    found.statuses = Int64(statuses.count)
    let assignments = isQuick ? [] : try examples(assignmentSQL, "", [], db)
    found.assignments = Int64(assignments.count)
    let plans = try examples(planSQL, "", [], db)
    found.plans = Int64(plans.count)
    let people = try strangePeople(db)
    found.operators = Int64(people.count)
    found.examples = Array((statuses + assignments + plans + people).prefix(8))
    return found
  }

  static func examples(
    _ sql: String, _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [String] {
    try String.fetchAll(
      db, sql: sql.replacing("/*more*/", with: condition), arguments: arguments)
  }

  /// Suspended and deleted tenants, and those that a record says are: few, both by an index.
  static let statusSQL = """
    SELECT 'tenant ' || t.tenant_id || ' is ' || t.status || ' without a record' FROM (
      SELECT tenant_id, status FROM tenant WHERE status IN ('suspended', 'deleted')
      UNION SELECT tenant_id, status FROM tenant
        WHERE tenant_id IN (SELECT tenant_id FROM attestation WHERE subject = 'status')) t
    WHERE t.status IS NOT (
      SELECT value FROM attestation a WHERE a.subject = 'status' AND a.tenant_id = t.tenant_id
        AND a.name = '' ORDER BY a.audit_seq DESC LIMIT 1) /*more*/
    """

  static let assignmentSQL = """
    SELECT 'tenant ' || t.tenant_id || ' is on ' || t.plan || '@' || t.version || ' from day '
      || t.from_day || ' without a record' FROM plan_assignment t
    WHERE t.plan || '@' || t.version IS NOT (
      SELECT value FROM attestation a WHERE a.subject = 'assignment'
        AND a.tenant_id = t.tenant_id AND a.name = CAST(t.from_day AS TEXT)
      ORDER BY a.audit_seq DESC LIMIT 1) /*more*/
    UNION
    SELECT 'tenant ' || t.tenant_id || ' has lost its plan from day ' || t.name
    FROM attestation t WHERE t.subject = 'assignment' AND NOT EXISTS (
      SELECT 1 FROM plan_assignment p JOIN tenant USING (partner_id, tenant_id)
      WHERE tenant.tenant_id = t.tenant_id AND p.from_day = CAST(t.name AS INTEGER)) /*more*/
    """

  static let planSQL = """
    SELECT 'plan ' || t.plan || '@' || t.version || ' is published without a record'
    FROM plan_version t WHERE t.effective_day || ' ' || t.digest IS NOT (
      SELECT value FROM attestation a WHERE a.subject = 'plan' AND a.tenant_id = ''
        AND a.name = t.plan || '@' || t.version ORDER BY a.audit_seq DESC LIMIT 1)
    UNION
    SELECT 'plan ' || t.name || ' is missing' FROM attestation t WHERE t.subject = 'plan'
      AND NOT EXISTS (SELECT 1 FROM plan_version p WHERE p.plan || '@' || p.version = t.name)
    """

  /// Operators and keys are few: they are compared in Swift, in both directions.
  private static func strangePeople(_ db: Database) throws -> [String] {
    let current = try ControlledStore.peopleRows(db)
    let recorded = try Row.fetchAll(
      db,
      sql: """
        SELECT subject, name, value, max(audit_seq) FROM attestation
        WHERE subject IN ('operator', 'key') GROUP BY subject, name
        """)
    let known = Dictionary(
      recorded.map { ("\($0["subject"] as String) \($0["name"] as String)", $0["value"] as String) }
    ) { first, _ in first }
    var names: Set<String> = []
    var strange: [String] = []
    for row in current {
      let name = "\(row.subject.rawValue) \(row.name)"
      names.insert(name)
      if known[name] != row.value { strange.append("\(name) was changed without a record") }
    }
    return strange + known.keys.sorted().filter { !names.contains($0) }.map { "\($0) is missing" }
  }
}
