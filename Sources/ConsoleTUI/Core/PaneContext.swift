package import Domain

/// What a pane may know of the console around it; the console makes it for each call.
package struct PaneContext: Equatable, Sendable {
  package var session: Session
  /// The store's clock at the last tick.
  package var now: Timestamp
  package var freshness: Freshness
  /// The tenant under the catalog's cursor.
  package var tenant: CatalogRow?
  /// Since when the screen is held, if it is: order is frozen, values may change.
  package var heldSince: Timestamp?
  package var isFocused: Bool
  /// Whether the tenant is seen through the eyes of its own admin.
  package var isTenantsView = false
  package var keyMap = KeyMap.standard
  /// The part inside the border: how far a page goes, and where to draw.
  package var area: Rect

  package init(
    session: Session, now: Timestamp, freshness: Freshness = Freshness(),
    tenant: CatalogRow? = nil, heldSince: Timestamp? = nil, isFocused: Bool = false, area: Rect
  ) {
    self.session = session
    self.now = now
    self.freshness = freshness
    self.tenant = tenant
    self.heldSince = heldSince
    self.isFocused = isFocused
    self.area = area
  }

  package var symbols: Symbols { Symbols(isASCII: session.isASCII) }
}
