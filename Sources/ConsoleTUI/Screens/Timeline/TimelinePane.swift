package import Domain

/// A timeline, newest entry on top: of all tenants in scope, or of one.
///
/// It keeps a window of at most `capacity` entries, so that memory is flat whatever the store
/// holds. The selection is a place in the order, never an index, and `line` is where on screen
/// it stands: as entries only come in at the ends of the window, nothing under the cursor moves.
package struct TimelinePane: Equatable, Sendable {
  typealias Cursor = TimelineRequest.Cursor

  /// Whether the pane goes with what comes.
  enum Mode: Equatable, Sendable {
    /// The newest entry is on top and selected; what comes, appears.
    case following
    /// Nothing on screen moves; what comes is counted.
    case held(since: Timestamp)
  }

  let place: TimelinePlace
  package internal(set) var filter = TimelineFilter()
  /// The words that `n` and `N` look for, and that are highlighted.
  package internal(set) var words = ""
  var mode = Mode.following
  /// Newest first, without gaps.
  var entries: [TimelineEntry] = []
  var hasOlder = false
  var hasNewer = false
  var selection: Cursor?
  /// The row of the pane, from 0, where the selected entry stands.
  var line = 0
  /// The newest entry that was shown or loaded; later ones are `unseen`.
  var mark: Cursor?
  var unseen = 0
  var question: Question?
  /// The read that counts what has come while held.
  var counting: Ticket?
  /// The store changed while the answer to an earlier look was under way.
  var isOutdated = false
  var isLoaded = false
  /// What the last command could not do, or did beyond the obvious; until the next command.
  package internal(set) var note = ""
  var trouble = ""

  package init(_ place: TimelinePlace) { self.place = place }

  /// Entries kept at most: six screens of 60 rows.
  static let capacity = 360

  /// The kinds that are shown now; empty means all.
  package var kinds: Set<TimelineKind> { filter.kinds }

  var selectedIndex: Int? {
    guard let selection else { return nil }
    return entries.firstIndex { $0.cursor == selection }
  }

  /// The entry under the cursor; its tenant is what Enter opens.
  package var selected: TimelineEntry? { selectedIndex.map { entries[$0] } }

  var isFollowing: Bool { mode == .following }
}

extension TimelineEntry {
  /// Its place in the order of the timeline.
  var cursor: TimelineRequest.Cursor { .init(at: at, sequence: sequence ?? 0) }
}
