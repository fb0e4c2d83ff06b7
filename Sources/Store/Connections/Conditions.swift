import Domain
import GRDB

/// The conditions of a statement with their arguments, in step; all must hold.
struct Conditions {
  private var clauses: [String] = []
  private(set) var arguments = StatementArguments()

  /// Every read of tenant rows begins with this one: it binds the scope.
  init(scope: Scope, column: String = "partner_id") {
    switch scope {
    case .all: break
    case .partner(let id): add("\(column) = ?", id.rawValue)
    }
  }

  var sql: String { clauses.isEmpty ? "1" : clauses.joined(separator: " AND ") }

  mutating func add(_ clause: String, _ values: (any DatabaseValueConvertible)?...) {
    clauses.append("(\(clause))")
    arguments += StatementArguments(values)
  }

  mutating func add(_ clause: String, values: [RowSetStatement.Value]) {
    clauses.append("(\(clause))")
    for value in values {
      switch value {
      case .integer(let number): arguments += [number]
      case .text(let text): arguments += [text]
      }
    }
  }

  func adding(_ clause: String, _ values: (any DatabaseValueConvertible)?...) -> Conditions {
    var copy = self
    copy.clauses.append("(\(clause))")
    copy.arguments += StatementArguments(values)
    return copy
  }
}
