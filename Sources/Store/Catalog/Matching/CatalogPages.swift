import Domain
import GRDB
import GRDBSQLite

/// The packed pages of the catalog (ADR 0020).
///
/// A page without a body is stale: a trigger has emptied it. Writers pack it again before they
/// commit; a reader that meets one (rows edited by another program) reads the rows instead.
enum CatalogPages {
  /// Packs what this transaction has made stale.
  static func packStale(_ db: Database) throws {
    let stale = try Row.fetchAll(
      db, sql: "SELECT partner_id, page FROM catalog_page WHERE body IS NULL")
    for row in stale {
      let body = try pack(partner: row[0], page: row[1], db)
      try db.cachedStatement(
        sql: "UPDATE catalog_page SET body = ? WHERE partner_id = ? AND page = ?"
      ).execute(arguments: [DatabaseValue(bytes: body), row[0] as String, row[1] as Int64])
    }
  }

  static func pack(partner: String, page: Int64, _ db: Database) throws -> [UInt8] {
    let first = page << PageFormat.shift
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT number, name, tenant_id, status, plan, region FROM tenant
          WHERE number BETWEEN ? AND ? AND partner_id = ? ORDER BY number
          """), arguments: [first, first + 1 << PageFormat.shift - 1, partner])
    var packer = PagePacker()
    while let row = try rows.next() {
      packer.add(
        number: row[0], name: row[1], id: row[2],
        status: TenantStatus(rawValue: row[3]) ?? .active, plan: row[4], region: row[5])
    }
    return packer.body
  }

  /// Matches all pages in scope; `stop` is asked before each.
  static func scan(
    _ scan: inout PageScan, scope: Scope, path: String, stop: () -> Bool, _ db: Database
  ) throws {
    let conditions = Conditions(scope: scope)
    let statement = try db.cachedStatement(
      sql: "SELECT partner_id, page, body FROM catalog_page WHERE \(conditions.sql)")
    try statement.setArguments(conditions.arguments)
    // The handle is used within this access to the connection only, and put back as it was.
    let handle = unsafe statement.sqliteStatement
    defer { unsafe sqlite3_reset(handle) }
    while unsafe sqlite3_step(handle) == SQLITE_ROW {
      if stop() { throw StoreError.cancelled }
      let page = unsafe sqlite3_column_int64(handle, 1)
      if let candidates = scan.candidates, !candidates.touches(page: page) { continue }
      let partner = unsafe sqlite3_column_text(handle, 0).map { unsafe String(cString: $0) } ?? ""
      guard scan.filter.allows(.partner, partner) else { continue }
      let isWhole: Bool
      if unsafe sqlite3_column_type(handle, 2) == SQLITE_NULL {
        let body = try pack(partner: partner, page: page, db)
        // Bytes have no padding to be read.
        isWhole = scan.scan(unsafe body.span.bytes, number: page)
      } else {
        // The bytes belong to the statement until its next step, which comes after the scan.
        let bytes = unsafe UnsafeRawBufferPointer(
          start: sqlite3_column_blob(handle, 2), count: Int(sqlite3_column_bytes(handle, 2)))
        isWhole = scan.scan(unsafe RawSpan(_unsafeBytes: bytes), number: page)
      }
      guard isWhole else {
        throw StoreError.damaged(path: path, detail: "page \(page) of \(partner)'s catalog")
      }
    }
  }
}
