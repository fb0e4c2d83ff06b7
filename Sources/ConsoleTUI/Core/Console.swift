package import Domain

/// The whole state of the console. `update` is the only thing that changes it, `view` only reads
/// it; both are pure, so that a list of events replays a session.
package struct Console: Equatable, Sendable {
  package let session: Session
  package let keyMap: KeyMap
  package internal(set) var size: ScreenSize
  /// The store's clock at the last tick.
  package internal(set) var now: Timestamp
  package internal(set) var freshness = Freshness()
  package internal(set) var timings: Timings?
  var showsTimings = false

  package internal(set) var screen = Screen.catalog
  package internal(set) var focus = Focus.catalog
  /// Where the tenant on the screen was opened, other than in the catalog.
  var origin: Origin?
  package internal(set) var tab = DetailTab.profile
  package internal(set) var catalog = CatalogPane()
  var profile = ProfilePane()
  var graph = GraphPane()
  var tenantTimeline = TimelinePane(.tenant)
  var timeline = TimelinePane(.global)
  var operations = OperationsPane()
  var approvals = ApprovalsPane()
  var audit = AuditPane()
  var economics = EconomicsPane()
  var exports = ExportsPane()
  var plans = PlansPane()

  package internal(set) var views: [SavedView]
  package internal(set) var hold: Hold?
  package internal(set) var overlay: Overlay?
  /// The first key of a sequence of two, while the second is awaited.
  var prefix: Key?
  var message: Message?
  /// When a key was pressed last.
  var touchedAt: Timestamp
  var history: [Command.ID] = []
  var tickets = TicketSource()
  /// What the policies refuse on the tenant under the cursor.
  var refusals = Refusals()
  /// The tenant that each visible pane was opened with; a pane that has left the screen or has
  /// missed a change is not in it, and is opened again when it is seen.
  var opened: [PaneKind: TenantID?] = [:]

  package init(
    session: Session, size: ScreenSize, now: Timestamp, keyMap: KeyMap = .standard,
    views: [SavedView] = []
  ) {
    self.session = session
    self.size = size
    self.now = now
    touchedAt = now
    self.keyMap = keyMap
    self.views = views
  }

  package var layout: Layout {
    Layout(size: size, screen: screen, tab: tab, banners: banners.count)
  }

  var symbols: Symbols { Symbols(isASCII: session.isASCII) }

  /// The pane that has the keys.
  package var place: Place {
    if let pane = screen.pane { return pane }
    if screen == .tenant { return tab.pane }
    return switch focus {
    case .catalog: .catalog
    case .detail: tab.pane
    case .timeline: .timeline
    }
  }
}
