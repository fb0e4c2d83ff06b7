package import Domain
import GRDB

extension ScopedStore {
  /// A window of the catalog in the query's order.
  package func catalog(_ request: CatalogRequest, now: Timestamp) throws -> CatalogWindow {
    try store.timed(.catalog) {
      try store.read { db in
        let all = try naive(now, db).matching(request.query)
        if case .exactly(let ids) = request.anchor {
          let rows = ids.compactMap { id in all.first { $0.id == id } }
          return CatalogWindow(rows: rows, hasEarlier: false, hasLater: false)
        }
        let range = place(request, all, now)
        return CatalogWindow(
          rows: Array(all[range]), hasEarlier: range.lowerBound > 0,
          hasLater: range.upperBound < all.count)
      }
    }
  }

  /// How many match, and how many there are in scope.
  package func counts(_ query: CatalogQuery, now: Timestamp) throws -> CatalogCounts {
    try store.read { db in
      let catalog = try naive(now, db)
      return CatalogCounts(
        matching: catalog.matching(query).count,
        total: catalog.matching(CatalogQuery()).count)
    }
  }

  private func place(
    _ request: CatalogRequest, _ all: [CatalogRow], _ now: Timestamp
  ) -> Range<Int> {
    let catalog = NaiveCatalog(rows: [], percents: [:], now: now)
    func index(_ row: CatalogRow) -> Int {
      all.firstIndex { $0.id == row.id || !catalog.isBefore($0, row, request.query.sort) }
        ?? all.count
    }
    let start: Int
    switch request.anchor {
    case .first, .exactly: start = 0
    case .last: start = all.count - request.limit
    case .after(let row): start = index(row) + (all.contains { $0.id == row.id } ? 1 : 0)
    case .before(let row):
      let end = index(row)
      return max(0, end - request.limit)..<end
    case .around(let row, let before): start = index(row) - before
    case .tenant(let id, let before):
      start = (all.firstIndex { $0.id == id } ?? 0) - before
    }
    let lower = min(max(0, start), all.count)
    return lower..<min(all.count, lower + request.limit)
  }

  private func naive(_ now: Timestamp, _ db: Database) throws -> NaiveCatalog {
    let conditions = Conditions(scope: scope)
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(CatalogRow.columns) FROM tenant WHERE \(conditions.sql)",
      arguments: conditions.arguments)
    return NaiveCatalog(
      rows: rows.map { CatalogRow($0, currency: store.install.currency, rank: 0) },
      percents: [:], now: now)
  }
}
