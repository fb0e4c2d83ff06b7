/// Which entries of the audit log are asked for, newest first.
package struct AuditRequest: Equatable, Sendable {
  /// Words of the body, whatever their case.
  package var text: String
  package var kind: AuditKind?
  /// Only entries before this one: the next page.
  package var before: Int64?
  package var limit: Int

  package init(text: String = "", kind: AuditKind? = nil, before: Int64? = nil, limit: Int = 200) {
    self.text = text
    self.kind = kind
    self.before = before
    self.limit = limit
  }
}
