package import Domain
import GRDB

extension ControlledStore {
  /// Adds one entry to the audit log; returns it as it stands there.
  @discardableResult
  package func append(_ entry: AuditEntry) throws -> AuditRow {
    try store.write { try append(entry, $0) }
  }

  /// The same inside a larger transaction.
  ///
  /// - Parameter marksTime: whether the entry's time is one that later acts may not be before.
  @discardableResult
  func append(_ entry: AuditEntry, marksTime: Bool = false, _ db: Database) throws -> AuditRow {
    let head = try head(db)
    let body = entry.body(sequence: head.size)
    guard body.utf8.count <= 65536, let next = attestor.append(head, Array(body.utf8)) else {
      throw StoreError.damaged(
        path: store.path, detail: "the head of its audit log is none, or an entry is too long")
    }
    let row = AuditRow(
      sequence: head.size, at: entry.at, actor: entry.actor, kind: entry.kind.rawValue,
      partnerID: entry.partnerID, tenantID: entry.tenantID, body: body, previousHash: head.link,
      leafHash: next.leaf)
    try row.insert(db)
    try db.cachedStatement(
      sql: """
        UPDATE audit_head SET size = ?, link = ?, peaks = ?, high_water = max(high_water, ?)
        """
    ).execute(arguments: [
      next.head.size, DatabaseValue(bytes: next.head.link), DatabaseValue(bytes: next.head.peaks),
      marksTime ? entry.at.microseconds : 0,
    ])
    return row
  }

  /// The end of the log; that of an empty one where nothing was logged yet.
  func head(_ db: Database) throws -> AuditHead {
    let statement = try db.cachedStatement(sql: "SELECT size, link, peaks FROM audit_head")
    if let row = try Row.fetchOne(statement) {
      return AuditHead(size: row["size"], link: row.bytes("link"), peaks: row.bytes("peaks"))
    }
    let empty = attestor.emptyHead
    guard !db.configuration.readonly else { return empty }
    try db.execute(
      sql: "INSERT INTO audit_head VALUES (1, ?, ?, ?, ?)",
      arguments: [
        empty.size, DatabaseValue(bytes: empty.link), DatabaseValue(bytes: empty.peaks), 0,
      ])
    return empty
  }

  /// How long the log is, and its root.
  package func checkpoint() throws -> LogCheckpoint {
    try store.read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT size, link, peaks FROM audit_head") else {
        return LogCheckpoint(size: 0, root: attestor.root(attestor.emptyHead))
      }
      return checkpoint(
        AuditHead(size: row["size"], link: row.bytes("link"), peaks: row.bytes("peaks")))
    }
  }

  func checkpoint(_ head: AuditHead) -> LogCheckpoint {
    LogCheckpoint(size: head.size, root: attestor.root(head))
  }
}

extension AuditRow {
  func insert(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO audit (seq, ts, actor, kind, partner_id, tenant_id, body, prev_hash, leaf_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      sequence, at.microseconds, actor, kind, partnerID?.rawValue, tenantID?.rawValue, body,
      DatabaseValue(bytes: previousHash), DatabaseValue(bytes: leafHash),
    ])
  }

  init(_ row: Row) {
    self.init(
      sequence: row["seq"], at: Timestamp(microseconds: row["ts"]), actor: row["actor"],
      kind: row["kind"], partnerID: (row["partner_id"] as String?).map { PartnerID($0) },
      tenantID: (row["tenant_id"] as String?).map { TenantID($0) }, body: row["body"],
      previousHash: row.bytes("prev_hash"), leafHash: row.bytes("leaf_hash"))
  }
}
