internal import Domain
internal import GRDB

extension Store {
  /// The rows of `tenant_usage` in order, as `tenant|period|metric|quantity|cost`: for comparing
  /// stores byte by byte.
  package func usageLines() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT tenant_id || '|' || period || '|' || metric || '|' || quantity || '|'
            || cost_estimate FROM tenant_usage ORDER BY tenant_id, period, metric
          """)
    }
  }
}
