package import Domain
import GRDB

extension ScopedStore {
  /// Rows that bills of a scope follow from and that rest on no record, in words: tenants' states
  /// and plan assignments, and plan versions, which all bills may follow from. Tenants of other
  /// partners are not named.
  package func unattested(in selection: ExportScope) throws -> [String] {
    try store.read { db in
      let (condition, arguments) = Self.condition(selection, within: scope)
      return try Store.examples(Store.statusSQL, condition, arguments, db)
        + Store.examples(Store.assignmentSQL, condition, arguments, db)
        + Store.examples(Store.planSQL, "", [], db)
    }
  }

  private static func condition(
    _ selection: ExportScope, within scope: Scope
  ) -> (String, StatementArguments) {
    let ofPartner = "AND t.tenant_id IN (SELECT tenant_id FROM tenant WHERE partner_id = ?1)"
    switch (selection, scope) {
    case (.tenant(let id), _): return ("AND t.tenant_id = ?1", [id.rawValue])
    case (.partner(let id), _), (.all, .partner(let id)): return (ofPartner, [id.rawValue])
    case (.all, .all): return ("", [])
    }
  }
}
