package import Domain

/// What a store can say of its privileged requests and its audit log.
package struct ControlFacts: Equatable, Sendable {
  package struct Requests: Hashable, Sendable {
    package var action: String
    package var state: String

    package init(action: String, state: String) {
      self.action = action
      self.state = state
    }
  }

  package var requests: [Requests: Int64] = [:]
  /// Decisions by how far apart requester and approver were.
  package var approvals: [ApprovalStrength: Int64] = [:]
  package var auditEntries: Int64 = 0
  /// Entries of the log that tell of a refusal.
  package var refusals: Int64 = 0
  /// Rows that rest on no record.
  package var unattested: Int64 = 0
  /// Signs of tampering that are seen without reading the whole log: edited schema, a head that does
  /// not fit, requests that differ from what was signed.
  package var failures: Int64 = 0

  package init() {}
}
