/// The text that an approver sees and signs the digest of: plain lines, in one order, nothing left
/// out that the request would do.
package struct RequestDisplay: Equatable, Sendable {
  package var lines: [String]

  package init(
    action: PrivilegedAction, subject: String, parameters: [String: String], reason: String,
    requester: OperatorID, changes: [Change], expiresAt: Timestamp, rollback: Rollback?
  ) {
    lines = ["\(requester) asks to \(action.phrase) \(subject)", "reason: \(reason)"]
    lines += parameters.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key): \($0.value)" }
    lines += changes.map { "\($0.field): \($0.before ?? "-") → \($0.after ?? "-")" }
    lines.append("decide before \(expiresAt)")
    lines.append(
      rollback.map {
        "one operator can take it back for \($0.seconds / 3600) h by \($0.kind.rawValue)"
      }
        ?? "nobody can take it back alone")
  }

  /// One field that the action would change.
  package struct Change: Equatable, Sendable {
    package var field: String
    package var before: String?
    package var after: String?

    package init(field: String, before: String?, after: String?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }
  package var bytes: [UInt8] { Array(text.utf8) }
}
