import Domain
import GRDB

/// Reads windows of the timeline in one snapshot, by keyset over (time, sequence).
struct TimelineQuery {
  typealias Cursor = TimelineRequest.Cursor

  /// More unseen entries than this are not counted further.
  static let countLimit = 100_000

  let conditions: Conditions

  init(scope: Scope, filter: TimelineFilter) {
    var conditions = Conditions(scope: scope, column: "e.partner_id")
    if let tenant = filter.tenantID { conditions.add("e.tenant_id = ?", tenant.rawValue) }
    if !filter.kinds.isEmpty {
      let kinds = filter.kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      conditions.add("e.kind IN (\(kinds))")
    }
    if filter.leastSeverity > .info {
      conditions.add("e.severity >= \(filter.leastSeverity.rawValue)")
    }
    self.conditions = conditions
  }

  func page(
    _ anchor: TimelineRequest.Anchor, limit: Int, _ db: Database
  ) throws -> TimelinePage {
    let entries: [TimelineEntry]
    switch anchor {
    case .newest: entries = try older(than: nil, conditions, limit, db)
    case .before(let cursor): entries = try older(than: cursor, conditions, limit, db)
    case .after(let cursor):
      entries = try newer(than: cursor, conditions, limit, db).reversed()
    case .time(let time):
      entries = try older(than: Cursor(at: time, sequence: .max), conditions, limit, db)
    case .search(let text, let from, let isOlder):
      let match = conditions.adding(
        "instr(lower(e.kind || ' ' || e.text || ' ' || e.actor || ' ' "
          + "|| ifnull(e.tenant_id, '') || ' ' "
          + "|| ifnull(t.name, '')), lower(?)) > 0", text)
      entries = try entriesFrom(match, from, isOlder, limit, db)
    case .error(let from, let isOlder):
      entries = try entriesFrom(conditions.adding("e.severity >= 3"), from, isOlder, limit, db)
    }
    return try framed(entries, db)
  }

  /// The nearest entry that also meets `match`, followed by older ones of the filter.
  private func entriesFrom(
    _ match: Conditions, _ from: Cursor?, _ isOlder: Bool, _ limit: Int, _ db: Database
  ) throws -> [TimelineEntry] {
    let found =
      isOlder
      ? try older(than: from, match, 1, db)
      : try newer(
        than: from ?? Cursor(at: Timestamp(microseconds: .min), sequence: 0), match, 1, db)
    guard let first = found.first, let cursor = first.cursor else { return [] }
    return try [first] + older(than: cursor, conditions, limit - 1, db)
  }

  private func older(
    than cursor: Cursor?, _ conditions: Conditions, _ limit: Int, _ db: Database
  ) throws -> [TimelineEntry] {
    var conditions = conditions
    if let cursor {
      conditions.add("(e.at, e.sequence) < (?, ?)", cursor.at.microseconds, cursor.sequence)
    }
    return try fetch(conditions, order: "e.at DESC, e.sequence DESC", limit, db)
  }

  private func newer(
    than cursor: Cursor, _ conditions: Conditions, _ limit: Int, _ db: Database
  ) throws -> [TimelineEntry] {
    let conditions = conditions.adding(
      "(e.at, e.sequence) > (?, ?)", cursor.at.microseconds, cursor.sequence)
    return try fetch(conditions, order: "e.at, e.sequence", limit, db)
  }

  private func fetch(
    _ conditions: Conditions, order: String, _ limit: Int, _ db: Database
  ) throws -> [TimelineEntry] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT e.sequence, e.at, e.kind, e.severity, e.partner_id, e.tenant_id, e.text, e.actor,
            ifnull(t.name, '') AS name
          FROM timeline e
          LEFT JOIN tenant t ON t.partner_id = e.partner_id AND t.tenant_id = e.tenant_id
          WHERE \(conditions.sql) ORDER BY \(order) LIMIT \(max(0, limit))
          """), arguments: conditions.arguments)
    var entries: [TimelineEntry] = []
    while let row = try rows.next() { entries.append(TimelineEntry(row)) }
    return entries
  }

  private func framed(_ entries: [TimelineEntry], _ db: Database) throws -> TimelinePage {
    guard let newest = entries.first?.cursor, let oldest = entries.last?.cursor else {
      return TimelinePage(entries: [], hasOlder: false, hasNewer: false, newer: 0)
    }
    let later = conditions.adding(
      "(e.at, e.sequence) > (?, ?)", newest.at.microseconds, newest.sequence)
    let unseen = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM timeline e WHERE \(later.sql)
            LIMIT \(Self.countLimit))
          """), arguments: later.arguments)
    let hasOlder = try !older(than: oldest, conditions, 1, db).isEmpty
    return TimelinePage(
      entries: entries, hasOlder: hasOlder, hasNewer: unseen != 0, newer: unseen ?? 0)
  }
}
