/// The answer to a `TimelineRequest`: entries newest first.
package struct TimelinePage: Equatable, Sendable {
  package var entries: [TimelineEntry]
  package var hasOlder: Bool
  package var hasNewer: Bool
  /// How many matching entries are newer than the first one shown.
  package var newer: Int

  package init(entries: [TimelineEntry], hasOlder: Bool, hasNewer: Bool, newer: Int) {
    self.entries = entries
    self.hasOlder = hasOlder
    self.hasNewer = hasNewer
    self.newer = newer
  }
}
