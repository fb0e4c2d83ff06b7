import Domain

@testable import Store

/// Reads a whole catalog window by window, as a user who holds a key down.
struct CatalogWalk {
  let scoped: ScopedStore
  let query: CatalogQuery

  func forward(_ limit: Int) throws -> [CatalogRow] {
    var all: [CatalogRow] = []
    var anchor = CatalogRequest.Anchor.first
    while true {
      let window = try window(anchor, limit)
      all += window.rows
      guard window.hasLater, let last = window.rows.last else { return all }
      anchor = .after(last)
    }
  }

  func backward(_ limit: Int) throws -> [CatalogRow] {
    var all: [CatalogRow] = []
    var anchor = CatalogRequest.Anchor.last
    while true {
      let window = try window(anchor, limit)
      all = window.rows + all
      guard window.hasEarlier, let first = window.rows.first else { return all }
      anchor = .before(first)
    }
  }

  private func window(
    _ anchor: CatalogRequest.Anchor, _ limit: Int
  ) throws -> CatalogWindow {
    try scoped.catalog(
      CatalogRequest(query: query, anchor: anchor, limit: limit), now: CatalogSample.now)
  }
}
