import GRDB

extension Store {
  /// Looks the store over; changes nothing. Reads every page, so it takes its time. A check that a
  /// damaged file does not let be made is one that has found something.
  package func doctor() -> [DoctorFinding] {
    let checks: [(name: String, make: (Database) throws -> DoctorFinding)] = [
      ("pages", Self.pages), ("references", Self.references), ("catalog", Self.catalog),
      ("conservation", Self.conservation), ("months", Self.settledMonths),
    ]
    return checks.map { check in
      do { return try read(check.make) } catch {
        return DoctorFinding(check: check.name, of: StoreError(error, path: path))
      }
    } + [logSize(), permissions()]
  }

  private static func pages(_ db: Database) throws -> DoctorFinding {
    let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(5)")
    let isGood = findings == ["ok"]
    let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    return DoctorFinding(
      check: "pages", isGood: isGood,
      detail: isGood ? "\(count) pages are whole" : findings.joined(separator: "; "),
      remedy: "Keep the file and put back a backup with `switchboard restore`.")
  }

  private static func references(_ db: Database) throws -> DoctorFinding {
    let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(5).map { row in
      let (table, parent): (String?, String?) = (row[0], row[2])
      return "\(table ?? "?") row \(row[1] as Int64? ?? 0) names no \(parent ?? "?")"
    }
    return DoctorFinding(
      check: "references", isGood: broken.isEmpty,
      detail: broken.isEmpty ? "every reference has its row" : broken.joined(separator: "; "),
      remedy: "Rows were edited outside switchboard: put back a backup.")
  }

  /// Packed pages against the rows they were packed from.
  private static func catalog(_ db: Database) throws -> DoctorFinding {
    let pages = try Row.fetchCursor(
      db, sql: "SELECT partner_id, page, body FROM catalog_page")
    var (wrong, stale, count) = (0, 0, 0)
    while let row = try pages.next() {
      count += 1
      if row.hasNull(atIndex: 2) {
        stale += 1
      } else if try CatalogPages.pack(partner: row[0], page: row[1], db) != row.bytes("body") {
        wrong += 1
      }
    }
    return DoctorFinding(
      check: "catalog", isGood: wrong == 0,
      detail: wrong > 0
        ? "\(wrong) of \(count) packed pages differ from the tenants"
        : "\(count) packed pages agree with the tenants, \(stale) are to be packed",
      remedy: "Filters may miss tenants: put back a backup, and report this.")
  }

  /// Lines read = accepted + duplicates + dead letters, and the dead ones are those of all codes.
  private static func conservation(_ db: Database) throws -> DoctorFinding {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT t.lines, t.accepted + t.duplicates + t.dead_letters, t.dead_letters,
          (SELECT ifnull(sum(lines), 0) FROM ingest_dead_total)
        FROM ingest_total t
        """)
    guard let row else {
      return DoctorFinding(
        check: "conservation", isGood: false, detail: "there is no row of totals",
        remedy: "Put back a backup.")
    }
    let (lines, sum): (Int64, Int64) = (row[0], row[1])
    let (dead, byCode): (Int64, Int64) = (row[2], row[3])
    return DoctorFinding(
      check: "conservation", isGood: lines == sum && byCode == dead,
      detail: "\(lines) lines read, \(sum) accounted for; \(dead) dead, \(byCode) by code",
      remedy: "Totals were edited outside switchboard: put back a backup, and ingest again.")
  }

  /// A log that never shrinks means that somebody reads without an end.
  private func logSize() -> DoctorFinding {
    let size = StoreFile.size(path + "-wal")
    return DoctorFinding(
      check: "log", isGood: size <= 256 << 20,
      detail: "the log holds \(size / 1024) KiB",
      remedy: "End programs that have held the store open for long; it shrinks by itself then.")
  }

  private func permissions() -> DoctorFinding {
    let mode = StoreFile.permissions(path)
    return DoctorFinding(
      check: "permissions", isGood: mode & 0o077 == 0,
      detail: "the file's permissions are \(String(mode, radix: 8))",
      remedy: "Others can read tenants' figures: `chmod 600 \(path)`.")
  }
}
