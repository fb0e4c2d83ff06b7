import Domain

/// How a sort is written in SQL. Equal values are ordered by tenant id, in the same direction as
/// the values, so that one index serves both directions and one comparison of rows finds a place.
struct CatalogOrder {
  let sort: CatalogSort

  /// `nil` where the tenant id alone is the order.
  var expression: String? {
    switch sort.column {
    case .name: "name COLLATE NOCASE"
    case .plan: "plan"
    case .status: "status"
    case .region: "region"
    case .risk: "risk"
    case .usage: "usage_percent"
    case .margin: "margin"
    case .revenue: "revenue"
    case .last: "last_event_at"
    case .created: "created_at"
    case .partner: "partner_id"
    case .id: nil
    }
  }

  var index: String { "tenant_by_\(sort.column.rawValue)" }

  /// `ORDER BY` terms, along the order or against it.
  func terms(backward: Bool) -> String {
    let direction = sort.descending != backward ? "DESC" : "ASC"
    return ([expression].compactMap { $0 } + ["tenant_id"]).map { "\($0) \(direction)" }
      .joined(separator: ", ")
  }

  /// A condition for rows past a place, with two parameters (one if the id is the order) from
  /// `parameter` on.
  func past(parameter: Int, backward: Bool, inclusive: Bool) -> String {
    let comparison = (sort.descending != backward ? "<" : ">") + (inclusive ? "=" : "")
    guard let expression else { return "tenant_id \(comparison) ?\(parameter)" }
    return "(\(expression), tenant_id) \(comparison) (?\(parameter), ?\(parameter + 1))"
  }

  /// Where a row stands in the order.
  func place(of row: CatalogRow) -> [RowSetStatement.Value] {
    let value: RowSetStatement.Value
    switch sort.column {
    case .name: value = .text(row.name)
    case .plan: value = .text(row.plan)
    case .status: value = .text(row.status.rawValue)
    case .region: value = .text(row.region)
    case .risk: value = .integer(Int64(row.risk))
    case .usage: value = .integer(row.usagePercent.map(Int64.init) ?? Absent.percent)
    case .margin: value = .integer(row.marginBasisPoints.map(Int64.init) ?? Absent.number)
    case .revenue: value = .integer(row.revenue.minorUnits)
    case .last: value = .integer(row.lastEventAt?.microseconds ?? Absent.number)
    case .created: value = .integer(row.createdAt.microseconds)
    case .partner: value = .text(row.partnerID.rawValue)
    case .id: return [.text(row.id.rawValue)]
    }
    return [value, .text(row.id.rawValue)]
  }

  /// What the filter says of the sort's own column, as the part of its index where matches lie: a
  /// walk that began outside would pass over all the rest first.
  func bounds(of filter: Filter, now: Timestamp) -> [(lower: Int64, upper: Int64)] {
    filter.terms.compactMap { term in
      guard !term.isNegated, case .number(let field, let comparison, let value) = term.condition,
        let range = ColumnRange(field, comparison, value, now: now), range.column == expression
      else { return nil }
      return (range.lower, range.upper)
    }
  }

  /// The same for a status that is asked for by name; other texts may differ in case.
  func statuses(of filter: Filter) -> [String]? {
    guard sort.column == .status else { return nil }
    return filter.terms.lazy.compactMap { term -> [String]? in
      guard !term.isNegated, case .text(.status, let patterns) = term.condition else {
        return nil
      }
      let matched = TenantStatus.allCases.map(\.rawValue).filter { status in
        patterns.contains { GlobPattern($0).matches(status) }
      }
      return matched.sorted()
    }.first
  }
}
