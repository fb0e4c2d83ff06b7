package import Domain
import GRDB

extension ScopedStore {
  /// A window of the catalog in the query's order. A read that is no longer wanted ends
  /// soon after `isCancelled` says so, with `StoreError.cancelled`.
  package func catalog(
    _ request: CatalogRequest, now: Timestamp,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> CatalogWindow {
    try store.timed(.catalog) {
      try store.read(isCancelled: isCancelled) { db in
        try CatalogReader(self, request.query, now, isCancelled, db).window(request, db)
      }
    }
  }

  /// How many match, and how many there are in scope.
  package func counts(
    _ query: CatalogQuery, now: Timestamp, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> CatalogCounts {
    try store.read(isCancelled: isCancelled) { db in
      let reader = MatchReader(
        store: store, scope: scope, now: now, stop: isCancelled)
      let matching = try reader.matches(query.filter, db).count
      let total = try reader.matches(.everything, db).count
      return CatalogCounts(matching: matching, total: total)
    }
  }

  /// Tenants whose name or id match the words, best first, for the palette.
  package func find(_ text: String, limit: Int, now: Timestamp) throws -> [CatalogRow] {
    let words = text.lowercased().split(separator: " ").map {
      Filter.Term(condition: .word(String($0)))
    }
    let query = CatalogQuery(
      filter: Filter(terms: words), sort: CatalogSort(column: .name, descending: false))
    return try catalog(
      CatalogRequest(query: query, anchor: .first, limit: limit), now: now
    ).rows
  }
}
