import Domain
import GRDB

/// Finds which tenants a filter matches, in one snapshot.
struct MatchReader {
  let store: Store
  let scope: Scope
  let now: Timestamp
  /// Asked between pages: whether the answer is still wanted.
  let stop: () -> Bool

  func matches(_ filter: Filter, _ db: Database) throws -> MatchSet {
    let versions = try versions(db)
    let numbers = filter.terms.filter {
      if case .number = $0.condition { true } else { false }
    }
    guard !numbers.isEmpty else { return try wordMatches(filter, versions.words, db) }
    let key = MatchCache.Key(
      scope: scope, filter: filter, second: filter.dependsOnTime ? now.seconds : 0)
    if let known = find(key, versions) { return known }
    var matches = try wordMatches(filter.wordsOnly, versions.words, db)
    for term in numbers {
      guard case .number(let field, let comparison, let value) = term.condition else { continue }
      let rows = try rows(field, comparison, value, of: matches.union, db)
      matches = matches.narrowed(to: rows, removing: term.isNegated)
    }
    store.matches.keep(matches, key, versions)
    return matches
  }

  /// A filter without figures: by a scan of the packed pages, or of those that a wider filter has
  /// left over.
  private func wordMatches(_ filter: Filter, _ words: Int64, _ db: Database) throws -> MatchSet {
    let key = MatchCache.Key(scope: scope, filter: filter, second: 0)
    let versions = MatchCache.Versions(words: words, figures: nil)
    if let known = find(key, versions) { return known }
    let highest = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT ifnull(max(number), 0) FROM tenant"))
    var scan = PageScan(
      WordFilter(filter),
      candidates: store.matches.narrowest(including: filter, scope: scope, words: words),
      highest: highest ?? 0)
    try CatalogPages.scan(&scan, scope: scope, path: store.path, stop: stop, db)
    let matches = MatchSet(scan.found)
    store.matches.keep(matches, key, versions)
    return matches
  }

  private func find(_ key: MatchCache.Key, _ versions: MatchCache.Versions) -> MatchSet? {
    let known = store.matches.find(key, versions)
    store.counters.countFilter(isHit: known != nil)
    return known
  }

  private func versions(_ db: Database) throws -> MatchCache.Versions {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT words_version, figures_version FROM catalog_state"))
    guard let row else {
      throw StoreError.damaged(path: store.path, detail: "the catalog's state is missing")
    }
    return MatchCache.Versions(words: row[0], figures: row[1])
  }

  /// Of the allowed rows, which are in scope already, those whose figure compares.
  private func rows(
    _ field: Filter.NumberField, _ comparison: Filter.Comparison, _ value: Int64,
    of allowed: RowSet, _ db: Database
  ) throws -> RowSet {
    if let range = ColumnRange(field, comparison, value, now: now) {
      return try RowSetStatement.collected(
        db,
        """
        SELECT switchboard_collect(?1, number) FROM tenant INDEXED BY \(range.index)
        WHERE \(range.column) BETWEEN ?2 AND ?3
        """, of: allowed, [.integer(range.lower), .integer(range.upper)])
    }
    guard case .usage(let meter?) = field else { return RowSet(words: []) }
    let range = ColumnRange("percent", "", above: Absent.percent, comparison, value)
    return try RowSetStatement.collected(
      db,
      """
      SELECT switchboard_collect(?1, tenant.number) FROM tenant_meter
      JOIN tenant USING (partner_id, tenant_id)
      WHERE tenant_meter.meter = ?2 AND tenant_meter.percent BETWEEN ?3 AND ?4
      """, of: allowed,
      [.text(meter.rawValue), .integer(range.lower), .integer(range.upper)])
  }
}

extension Filter {
  fileprivate var dependsOnTime: Bool {
    terms.contains { term in
      switch term.condition {
      case .number(.last, _, _), .number(.age, _, _): true
      default: false
      }
    }
  }
}
