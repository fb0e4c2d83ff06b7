/// One metering file as the worker sees it.
package struct FeedFile: Equatable, Sendable {
  package enum State: String, Sendable {
    case following
    case finished
    case truncated
    case unreadable
  }

  package var name: String
  package var state: State
  package var bytesRead: Int64
  package var bytesTotal: Int64
  package var lines: Int64
  package var lastReadAt: Timestamp?
  /// What went wrong, in words; empty if nothing did.
  package var trouble: String

  package init(
    name: String, state: State, bytesRead: Int64, bytesTotal: Int64, lines: Int64,
    lastReadAt: Timestamp?, trouble: String = ""
  ) {
    self.name = name
    self.state = state
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.lines = lines
    self.lastReadAt = lastReadAt
    self.trouble = trouble
  }
}
