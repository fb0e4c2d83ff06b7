import Domain
import GRDB

/// Answers one `CatalogRequest` in one snapshot.
struct CatalogReader {
  private let scoped: ScopedStore
  private let order: CatalogOrder
  private let windows: WindowReader
  private let matches: MatchSet

  init(
    _ scoped: ScopedStore, _ query: CatalogQuery, _ now: Timestamp,
    _ isCancelled: @escaping () -> Bool,
    _ db: Database
  ) throws {
    let reader = MatchReader(
      store: scoped.store, scope: scoped.scope, now: now, stop: isCancelled)
    self.scoped = scoped
    order = CatalogOrder(sort: query.sort)
    matches = try reader.matches(query.filter, db)
    let total = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT ifnull(max(number), 0) FROM tenant"))
    windows = WindowReader(
      scope: scoped.scope, currency: scoped.store.install.currency, order: order,
      matches: matches, total: total ?? 0,
      bounds: WindowReader.Bounds(order, query.filter, now: now))
  }

  func window(_ request: CatalogRequest, _ db: Database) throws -> CatalogWindow {
    let limit = max(0, request.limit)
    switch request.anchor {
    case .first: return try forward(from: nil, limit, db)
    case .last: return try backward(from: nil, limit, db)
    case .after(let row): return try forward(from: place(row), limit, db)
    case .before(let row): return try backward(from: place(row), limit, db)
    case .around(let row, let before):
      let current = try found(row.id, db) ?? row
      return try around(place(current), before: before, limit, db)
    case .tenant(let id, let before):
      guard let row = try found(id, db) else { return try forward(from: nil, limit, db) }
      return try around(place(row), before: before, limit, db)
    case .exactly(let ids): return try exactly(ids, db)
    }
  }

  private func place(_ row: CatalogRow) -> WindowReader.Place {
    WindowReader.Place(rank: row.rank, values: order.place(of: row))
  }

  private func forward(
    from place: WindowReader.Place?, _ limit: Int, _ db: Database
  ) throws -> CatalogWindow {
    let rows = try windows.rows(past: place, backward: false, limit: limit + 1, db)
    return CatalogWindow(
      rows: Array(rows.prefix(limit)), hasEarlier: place != nil, hasLater: rows.count > limit)
  }

  private func backward(
    from place: WindowReader.Place?, _ limit: Int, _ db: Database
  ) throws -> CatalogWindow {
    let rows = try windows.rows(past: place, backward: true, limit: limit + 1, db)
    return CatalogWindow(
      rows: rows.prefix(limit).reversed(), hasEarlier: rows.count > limit,
      hasLater: place != nil)
  }

  /// `before` rows above the place and the rest from it on; what one end lacks the other adds.
  private func around(
    _ place: WindowReader.Place, before: Int, _ limit: Int, _ db: Database
  ) throws -> CatalogWindow {
    let above = try windows.rows(past: place, backward: true, limit: limit + 1, db)
    let below = try windows.rows(
      past: place, backward: false, inclusive: true, limit: limit + 1, db)
    let wantedAbove = min(max(0, before), limit, above.count)
    let shownBelow = min(limit - wantedAbove, below.count)
    let shownAbove = min(limit - shownBelow, above.count)
    return CatalogWindow(
      rows: above.prefix(shownAbove).reversed() + below.prefix(shownBelow),
      hasEarlier: above.count > shownAbove, hasLater: below.count > shownBelow)
  }

  private func exactly(_ ids: [TenantID], _ db: Database) throws -> CatalogWindow {
    let rows = try ids.compactMap { try row($0, db) }
    return CatalogWindow(rows: rows, hasEarlier: false, hasLater: false)
  }

  /// The tenant's current row if it matches.
  private func found(_ id: TenantID, _ db: Database) throws -> CatalogRow? {
    guard let number = try number(id, db), matches.rank(of: number) != nil else { return nil }
    return try row(id, db)
  }

  private func row(_ id: TenantID, _ db: Database) throws -> CatalogRow? {
    guard let number = try number(id, db) else { return nil }
    let lowest = matches.tiers.last?.rank ?? 0
    return try windows.rows([number], db) { matches.rank(of: $0) ?? lowest }.first
  }

  private func number(_ id: TenantID, _ db: Database) throws -> Int64? {
    var conditions = Conditions(scope: scoped.scope)
    conditions.add("tenant_id = ?", id.rawValue)
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM tenant WHERE \(conditions.sql)"),
      arguments: conditions.arguments)
  }
}
