package import Domain

/// Who works at the console, and what was decided when it was started.
package struct Session: Equatable, Sendable {
  package enum Mode: Equatable, Sendable {
    case live
    /// A store with a test clock and a synthetic feed.
    case demo
    /// A store with a test clock, looked at as of a time that was named.
    case testClock
  }

  package var operatorName: String
  package var roles: Set<Domain.Role>
  package var scope: Scope
  /// `northwind`, or `all partners`.
  package var scopeName: String
  package var isReadOnly: Bool
  package var mode: Mode
  /// Lines and graphs in ASCII only.
  package var isASCII: Bool
  /// Whether the operator has a key, which a passphrase opens.
  package var hasKey: Bool
  /// After how many seconds without a key press the console locks itself; `nil` for never.
  package var lockAfter: Int64?
  /// The store's path, for a link that is followed elsewhere; `nil` for the user's own store.
  package var store: String?

  package init(
    operatorName: String, roles: Set<Domain.Role>, scope: Scope, scopeName: String,
    isReadOnly: Bool = false, mode: Mode = .live, isASCII: Bool = false,
    hasKey: Bool = false, lockAfter: Int64? = nil, store: String? = nil
  ) {
    self.operatorName = operatorName
    self.roles = roles
    self.scope = scope
    self.scopeName = scopeName
    self.isReadOnly = isReadOnly
    self.mode = mode
    self.isASCII = isASCII
    self.hasKey = hasKey
    self.lockAfter = lockAfter
    self.store = store
  }
}
