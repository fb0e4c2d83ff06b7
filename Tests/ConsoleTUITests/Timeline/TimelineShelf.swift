import Domain

@testable import ConsoleTUI

/// The store's timeline as a plain list: answers requests the slow way.
struct TimelineShelf {
  /// Newest first.
  private(set) var entries: [TimelineEntry] = []

  mutating func append(_ entry: TimelineEntry) {
    var entry = entry
    entry.sequence = Int64(entries.count + 1)
    let index = entries.firstIndex { $0.cursor < entry.cursor } ?? entries.count
    entries.insert(entry, at: index)
  }

  func page(_ request: TimelineRequest) -> TimelinePage {
    let filter = request.filter
    let own = entries.filter { entry in
      (filter.kinds.isEmpty || filter.kinds.contains(entry.kind))
        && entry.severity >= filter.leastSeverity
        && (filter.tenantID == nil || filter.tenantID == entry.tenantID)
    }
    let start: Int?
    switch request.anchor {
    case .newest: start = 0
    case .before(let cursor): start = own.firstIndex { $0.cursor < cursor }
    case .after(let cursor):
      let end = own.firstIndex { $0.cursor <= cursor } ?? own.count
      return framed(own, max(0, end - request.limit), end)
    case .time(let time): start = own.firstIndex { $0.at <= time }
    case .search(let words, let from, let older):
      start = nearest(own, from, older) { entry in
        "\(entry.text) \(entry.tenantName)".lowercased().contains(words.lowercased())
      }
    case .error(let from, let older):
      start = nearest(own, from, older) { $0.severity == .error }
    }
    guard let start else { return framed(own, 0, 0) }
    return framed(own, start, min(own.count, start + request.limit))
  }

  private func nearest(
    _ own: [TimelineEntry], _ from: TimelineRequest.Cursor?, _ older: Bool,
    _ matches: (TimelineEntry) -> Bool
  ) -> Int? {
    older
      ? own.firstIndex { entry in matches(entry) && from.map { entry.cursor < $0 } ?? true }
      : own.lastIndex { entry in matches(entry) && from.map { entry.cursor > $0 } ?? true }
  }

  private func framed(_ own: [TimelineEntry], _ start: Int, _ end: Int) -> TimelinePage {
    guard start < end else {
      return TimelinePage(entries: [], hasOlder: false, hasNewer: false, newer: 0)
    }
    return TimelinePage(
      entries: Array(own[start..<end]), hasOlder: end < own.count, hasNewer: start > 0,
      newer: start)
  }
}
