import Domain

@testable import Metering

/// One good line, with one field replaced or taken out.
struct Sample {
  static let fields: [(String, String)] = [
    ("schema_version", "1"), ("tenant_id", #""acme""#), ("unit", #""ingest_unit""#),
    ("quantity", #""12.5""#), ("source_service", #""gateway""#), ("idempotency_key", #""k-1""#),
    ("timestamp", #""2026-02-01T13:00:00Z""#),
  ]

  /// `value` is JSON; `nil` takes the field out.
  static func line(_ changes: [(String, String?)] = []) -> String {
    var members = fields
    for (name, value) in changes {
      members.removeAll { $0.0 == name }
      if let value { members.append((name, value)) }
    }
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  static func line(_ name: String, _ value: String?) -> String { line([(name, value)]) }
}
