package import Domain

/// What a store could not do, worded for the person at the keyboard: what, where, what to do next.
package enum StoreError: Error, Equatable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// A store was to be made where a file already is.
  case exists(path: String)
  /// A file of something else, or of another SQLite application.
  case foreign(path: String, found: String)
  /// Written by a newer release, whose rules this one cannot know.
  case newer(path: String, found: Int, known: Int)
  /// The bytes are not those that SQLite wrote.
  case damaged(path: String, detail: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// The file cannot be opened or read, for a reason of the operating system.
  case unreadable(path: String, detail: String)
  /// Another connection holds the lock for longer than the time to wait.
  case busy(path: String)
  /// No room for the write; nothing of it was kept.
  case full(path: String)
  /// Not in scope. Another partner's id and an id of nobody give the same text, on purpose.
  case notFound(what: String, id: String)
  /// A rule of the store forbids it; nothing was changed.
  case refused(what: String, remedy: String)
  /// The read was overtaken by a newer one.
  case cancelled

  /// How a command ends after it; the raw values are the exit codes of the command contract.
  package enum Outcome: Int32, Sendable {
    case refused = 3
    case notFound = 4
    case damaged = 5
    case busy = 75
  }

  package var outcome: Outcome {
    switch self {
    case .missing, .notFound: .notFound
    case .foreign, .newer, .damaged, .readOnly, .unreadable: .damaged
    case .busy, .full, .cancelled: .busy
    case .exists, .refused: .refused
    }
  }

  package static func tenantNotFound(_ id: TenantID) -> StoreError {
    .notFound(what: "tenant", id: id.rawValue)
  }
}
