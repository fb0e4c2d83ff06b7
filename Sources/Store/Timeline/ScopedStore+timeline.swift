package import Domain
import GRDB

extension ScopedStore {
  /// A page of the timeline, newest first. A search that finds nothing gives an empty page.
  package func timeline(_ request: TimelineRequest) throws -> TimelinePage {
    try store.timed(.detail) {
      try store.read { db in
        if let tenant = request.filter.tenantID { _ = try number(of: tenant, db) }
        return try TimelineQuery(scope: scope, filter: request.filter).page(
          request.anchor, limit: request.limit, db)
      }
    }
  }
}
