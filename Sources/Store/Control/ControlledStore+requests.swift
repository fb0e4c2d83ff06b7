package import Domain
import GRDB

extension ControlledStore {
  /// A request in scope, with its signatures checked; another partner's and an unknown one get the
  /// same error. Requests of the whole store are seen by operators of all partners only.
  package func request(_ id: RequestID, in scope: Scope) throws -> RequestRecord {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      conditions.add("request_id = ?", id.rawValue)
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM request WHERE \(conditions.sql)", arguments: conditions.arguments)
      guard let row else {
        store.counters.countRefused()
        throw StoreError.notFound(what: "request", id: id.rawValue)
      }
      return try record(row, db)
    }
  }

  /// Requests in scope as they stand at a moment. One that was changed since it was signed is an
  /// error: it is never shown.
  package func requests(
    _ query: RequestQuery, in scope: Scope, at now: Timestamp
  ) throws -> [RequestRecord] {
    try listed(query, in: scope, at: now).map { try $0.mapError(\.problem).get() }
  }

  /// The same, where one that was changed does not hide the others: of that one the id is told, and
  /// what is wrong with it.
  package func listed(
    _ query: RequestQuery, in scope: Scope, at now: Timestamp
  ) throws -> [Result<RequestRecord, ChangedRequest>] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      if !query.states.isEmpty {
        let words = query.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        conditions.add("\(RequestDeadline.state) IN (\(words))", now.microseconds)
      }
      if let id = query.tenantID { conditions.add("tenant_id = ?", id.rawValue) }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM request WHERE \(conditions.sql)
          ORDER BY created_at DESC, filed_seq DESC LIMIT \(max(0, query.limit))
          """, arguments: conditions.arguments
      ).map { try entry($0, at: now, db) }
    }
  }

  private func entry(
    _ row: Row, at now: Timestamp, _ db: Database
  ) throws -> Result<RequestRecord, ChangedRequest> {
    do {
      return .success(try record(row, db).standing(at: now))
    } catch let error as StoreError where error.outcome == .refused || error.outcome == .notFound {
      return .failure(ChangedRequest(id: RequestID(row["request_id"]), problem: error))
    }
  }

  /// What an action would begin from, for the statement that is to be signed.
  package func preState(
    of action: PrivilegedAction, tenant: TenantID?, parameters: [String: String]
  ) throws -> (state: PreState, json: String) {
    try store.read { db in
      let document = try StateDocument(
        of: action, tenant: tenant, parameters: parameters, db)
      return (
        PreState(
          version: document.version, digest: attestor.digest(Array(document.text.utf8))),
        document.text
      )
    }
  }

  /// The newest request that suspended the tenant and can still be taken back by one operator.
  package func suspensionToTakeBack(of id: TenantID, at now: Timestamp) throws -> RequestRecord? {
    try store.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM request WHERE tenant_id = ? AND action = 'suspend' AND state = 'EXECUTED'
            AND rollback_until > ? ORDER BY state_at DESC LIMIT 1
          """, arguments: [id.rawValue, now.microseconds]
      ).map { try record($0, db) }
    }
  }

  /// The newest request of an action that was carried out on the tenant.
  package func newestExecuted(
    _ action: PrivilegedAction, on id: TenantID
  ) throws -> RequestRecord? {
    try store.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM request WHERE tenant_id = ? AND action = ?
            AND state IN ('EXECUTED', 'ROLLED_BACK') ORDER BY state_at DESC LIMIT 1
          """, arguments: [id.rawValue, action.rawValue]
      ).map { try record($0, db) }
    }
  }
}

extension ScopedStore {
  /// When each request in scope that waits for somebody ends, the next first: cheap enough to be
  /// asked after every commit, and all that a count needs to go down with the clock.
  package func openDeadlines(at now: Timestamp) throws -> [Timestamp] {
    try store.read { db in
      var conditions = Conditions(scope: scope)
      conditions.add(RequestDeadline.isOpen, now.microseconds)
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT \(RequestDeadline.sql) AS deadline FROM request WHERE \(conditions.sql)
          ORDER BY deadline
          """, arguments: conditions.arguments
      ).map { Timestamp(microseconds: $0) }
    }
  }

  /// Decisions on requests of a tenant in the UTC day of a moment.
  package func decidedToday(of id: TenantID, at now: Timestamp) throws -> Int {
    try store.read { db in
      _ = try number(of: id, db)
      return try ScopedStore.decidedRequests(of: id, on: now.day, db)
    }
  }
}
