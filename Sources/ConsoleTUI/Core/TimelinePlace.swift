/// Which of the timelines on screen a page is for.
package enum TimelinePlace: Hashable, Sendable {
  /// The pane under the catalog, or the full screen: all tenants in scope.
  case global
  /// The tab of the tenant that is open.
  case tenant
}
