/// One metering file as the worker sees it.
package struct FeedFile: Equatable, Sendable {
  package enum State: String, Sendable {
    case following
    case finished
    case truncated
    case unreadable
  }

  /// What tells it from another that has its name now or had it: the number that the store gave.
  package struct Key: Hashable, Sendable {
    package let id: Int64
    package let name: String

    package init(id: Int64 = 0, name: String) {
      self.id = id
      self.name = name
    }
  }

  package var key: Key
  package var name: String { key.name }
  package var state: State
  package var bytesRead: Int64
  package var bytesTotal: Int64
  package var lines: Int64
  package var lastReadAt: Timestamp?
  /// What went wrong, in words; empty if nothing did.
  package var trouble: String

  package init(
    id: Int64 = 0, name: String, state: State, bytesRead: Int64, bytesTotal: Int64, lines: Int64,
    lastReadAt: Timestamp?, trouble: String = ""
  ) {
    key = Key(id: id, name: name)
    self.state = state
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.lines = lines
    self.lastReadAt = lastReadAt
    self.trouble = trouble
  }
}
