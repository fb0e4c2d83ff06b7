package import Domain

/// A request as the store keeps it, with every byte that its evidence needs.
package struct RequestRecord: Equatable, Sendable {
  package var request: ActionRequest
  package var signed: SignedPayload
  /// In the order of the decisions.
  package var approvals: [SignedPayload]
  package var display: String
  package var policyInput: String
  /// JSON of what it began from.
  package var beforeState: String
  package var attachment: String?
  package var rollbackOf: RequestID?
  /// Where its filing stands in the audit log.
  package var filedSequence: Int64
  package var stateAt: Timestamp
  package var stateReason: String
  /// What the installation signed about it, oldest first.
  package var executions: [ExecutionRecord]

  package var id: RequestID { request.statement.id }
  package var statement: RequestStatement { request.statement }
  package var state: ActionRequest.State { request.state }

  /// As everybody sees it at a moment: what is overdue has expired since its deadline, written down
  /// or not.
  package func standing(at now: Timestamp) -> RequestRecord {
    guard let end = request.end, now >= end.at else { return self }
    var standing = self
    standing.request = request.standing(at: now)
    standing.stateAt = end.at
    standing.stateReason = end.description
    return standing
  }
}

/// What the installation has signed about something that happened, with the state afterwards.
package struct ExecutionRecord: Equatable, Sendable {
  package var statement: ExecutionStatement
  package var payload: [UInt8]
  package var signature: [UInt8]
  /// JSON whose digest is the statement's post-state.
  package var afterState: String
}
