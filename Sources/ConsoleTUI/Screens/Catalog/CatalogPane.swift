package import Domain

/// The catalog: a window of rows around the cursor, never all of them.
///
/// Invariant: `selectedID` is the id of a row of the window, or `nil` when there is none; the
/// cursor is an id, so that a live refresh cannot move what it is on.
package struct CatalogPane: Equatable, Sendable {
  package internal(set) var query = CatalogQuery()
  /// The filter as it was typed.
  package internal(set) var filterText = ""
  package internal(set) var rows: [CatalogRow] = []
  package internal(set) var selectedID: TenantID?
  package internal(set) var counts: CatalogCounts?
  package internal(set) var marks: Set<TenantID> = []
  package internal(set) var columns = CatalogColumn.usual
  var hasEarlier = false
  var hasLater = false
  /// Position in `rows` of the first row on screen.
  var top = 0
  /// The read under way, and what its answer is for.
  var pending: Pending?
  /// The store has changed while a read was under way.
  var isOutdated = false
  /// Steps of the cursor beyond the end of the window, taken when the rows arrive.
  var owed = 0
  var countTicket: Ticket?
  var countedAt: Timestamp?
  /// Where a range of marks began.
  var rangeStart: TenantID?
  /// Rows that have gone from the store while the screen is held.
  var gone: Set<TenantID> = []
  var trouble: String?
  /// What a replaced window is to put the cursor on: this tenant if it is there, else the last
  /// row, else the first.
  var replacement: TenantID?
  var goesToLast = false

  package init() {}

  struct Pending: Equatable, Sendable {
    /// What the answer is put in place of.
    enum Purpose: Equatable, Sendable { case replace, refresh, later, earlier, held }

    let ticket: Ticket
    let purpose: Purpose
  }

  package var selected: CatalogRow? { selectedIndex.map { rows[$0] } }

  var selectedIndex: Int? {
    guard let selectedID else { return nil }
    return rows.firstIndex { $0.id == selectedID }
  }

  /// Whether rows that fit the query have been read at least once.
  var hasLoaded: Bool { pending?.purpose != .replace || !rows.isEmpty }

  package mutating func setFilter(_ filter: Filter, text: String) {
    query.filter = filter
    filterText = text
  }
}
