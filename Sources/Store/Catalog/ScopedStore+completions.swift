package import Domain
import GRDB

extension ScopedStore {
  /// Values of a text field in scope that begin with a prefix, in either case, in their order.
  package func completions(
    field: Filter.TextField, prefix: String, limit: Int
  ) throws -> [String] {
    if field == .status {
      return TenantStatus.allCases.map(\.rawValue).filter { $0.hasPrefix(prefix.lowercased()) }
    }
    var conditions = Conditions(scope: scope)
    let column = field.column
    // U+10FFFF follows every character that a value can go on with.
    conditions.add(
      "\(column) >= ? AND \(column) <= ? || char(1114111)", prefix, prefix)
    return try store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT \(field.rawColumn) FROM tenant WHERE \(conditions.sql)
          ORDER BY \(column) LIMIT \(max(0, limit))
          """, arguments: conditions.arguments)
    }
  }
}

extension Filter.TextField {
  fileprivate var rawColumn: String {
    switch self {
    case .plan: "plan"
    case .status: "status"
    case .region: "region"
    case .partner: "partner_id"
    case .name: "name"
    case .id: "tenant_id"
    }
  }

  /// Names are ordered without case; the others as they are, which their index has.
  fileprivate var column: String { self == .name ? "name COLLATE NOCASE" : rawColumn }
}
