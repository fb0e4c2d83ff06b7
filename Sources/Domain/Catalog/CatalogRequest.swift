/// A window of rows to read; memory stays flat because nothing else is ever read.
package struct CatalogRequest: Equatable, Sendable {
  package enum Anchor: Equatable, Sendable {
    case first
    case last
    /// Rows that follow this one, which is not included; it was read earlier in the same order.
    case after(CatalogRow)
    case before(CatalogRow)
    /// This tenant at its current place, with `before` rows above and the rest below it. If it
    /// no longer matches, the rows nearest to where the given row stood.
    case around(CatalogRow, before: Int)
    /// A tenant known by name only (a deep link): like `around`, or the first rows if not found.
    case tenant(TenantID, before: Int)
    /// Exactly these, in this order: fresh values for a held screen. Vanished ones are left out.
    case exactly([TenantID])
  }

  package var query: CatalogQuery
  package var anchor: Anchor
  package var limit: Int

  package init(query: CatalogQuery, anchor: Anchor, limit: Int) {
    self.query = query
    self.anchor = anchor
    self.limit = limit
  }
}
