import Domain
import GRDB

/// Reads rows of a match set in order, by keyset, in one snapshot.
///
/// Two ways lead to the next rows of a tier. Where matches are dense, a walk along the sort's index
/// meets enough of them soon; where they are few, they are looked up and sorted. Expected steps
/// decide; at a million tenants the worst mix costs a few thousand of them.
struct WindowReader {
  /// A step along an index costs about a tenth of looking up a row.
  static let stepsPerLookup = 10

  struct Place {
    var rank: Int
    var values: [RowSetStatement.Value]
  }

  let scope: Scope
  let currency: Currency
  let order: CatalogOrder
  let matches: MatchSet
  let total: Int
  /// Where in the sort's index matches can lie at all.
  let bounds: Bounds

  struct Bounds {
    var clauses = ""
    var values: [RowSetStatement.Value] = []

    init(_ order: CatalogOrder, _ filter: Filter, now: Timestamp) {
      guard let expression = order.expression else { return }
      for (lower, upper) in order.bounds(of: filter, now: now) {
        clauses += " AND \(expression) BETWEEN ? AND ?"
        values += [.integer(lower), .integer(upper)]
      }
      if let statuses = order.statuses(of: filter), let first = statuses.first {
        clauses += " AND \(expression) BETWEEN ? AND ?"
        values += [.text(first), .text(statuses.last ?? first)]
      }
    }
  }

  /// Up to `limit` rows past a place, or from the end where it is `nil`; nearest first.
  func rows(
    past place: Place?, backward: Bool, inclusive: Bool = false, limit: Int, _ db: Database
  ) throws -> [CatalogRow] {
    var rows: [CatalogRow] = []
    for tier in backward ? matches.tiers.reversed() : matches.tiers where rows.count < limit {
      var values: [RowSetStatement.Value]?
      if let place {
        if backward ? tier.rank > place.rank : tier.rank < place.rank { continue }
        if tier.rank == place.rank { values = place.values }
      }
      let step = Step(
        tier: tier, values: values, backward: backward, inclusive: inclusive,
        limit: limit - rows.count)
      rows += try isDense(step) ? walk(step, db) : sort(step, db)
    }
    return rows
  }

  /// These rows in this order; `rank` is asked for each.
  func rows(_ numbers: [Int64], _ db: Database, rank: (Int64) -> Int) throws -> [CatalogRow] {
    var conditions = Conditions(scope: scope)
    conditions.add("json_each.key >= 0")
    let found = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(CatalogRow.columns), tenant.number FROM json_each(?)
          CROSS JOIN tenant ON tenant.number = json_each.value
          WHERE \(conditions.sql) ORDER BY json_each.key
          """), arguments: [Self.json(numbers)] + conditions.arguments)
    var rows: [CatalogRow] = []
    while let row = try found.next() {
      rows.append(CatalogRow(row, currency: currency, rank: rank(row["number"])))
    }
    return rows
  }

  private struct Step {
    var tier: MatchSet.Tier
    var values: [RowSetStatement.Value]?
    var backward: Bool
    var inclusive: Bool
    var limit: Int
  }

  private func isDense(_ step: Step) -> Bool {
    let expectedSteps = total / max(1, step.tier.count) * step.limit
    return expectedSteps < step.tier.count * Self.stepsPerLookup
  }

  private func walk(_ step: Step, _ db: Database) throws -> [CatalogRow] {
    let past = step.values.map { _ in
      "AND " + order.past(parameter: 2, backward: step.backward, inclusive: step.inclusive)
    }
    let numbers = try RowSetStatement.numbers(
      db,
      """
      SELECT number FROM tenant INDEXED BY \(order.index)
      WHERE switchboard_member(?1, number) \(past ?? "") \(bounds.clauses)
      ORDER BY \(order.terms(backward: step.backward)) LIMIT \(step.limit)
      """, members: step.tier.rows, (step.values ?? []) + bounds.values)
    return try rows(numbers, db) { _ in step.tier.rank }
  }

  private func sort(_ step: Step, _ db: Database) throws -> [CatalogRow] {
    var conditions = Conditions(scope: scope)
    if let values = step.values {
      let comparison = order.past(
        parameter: 0, backward: step.backward, inclusive: step.inclusive)
      conditions.add(
        comparison.replacing("?0", with: "?").replacing("?1", with: "?"), values: values)
    }
    let found = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(CatalogRow.columns) FROM json_each(?)
          CROSS JOIN tenant ON tenant.number = json_each.value
          WHERE \(conditions.sql)
          ORDER BY \(order.terms(backward: step.backward)) LIMIT \(step.limit)
          """),
      arguments: [Self.json(step.tier.rows.numbers)] + conditions.arguments)
    var rows: [CatalogRow] = []
    while let row = try found.next() {
      rows.append(CatalogRow(row, currency: currency, rank: step.tier.rank))
    }
    return rows
  }

  private static func json(_ numbers: [Int64]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }
}
