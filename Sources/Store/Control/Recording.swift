import Domain

/// What is to be recorded of something that happened: by whose leave, and which rows rest on it.
struct Recording {
  var act: String
  var outcome: ExecutionStatement.Outcome
  var actor: String
  var at: Timestamp
  /// Absent where it was nobody's request: genesis, seed, import.
  var record: RequestRecord?
  var approvals: [SignedPayload] = []
  var rows: [AttestedRow]
  /// JSON of the subject afterwards.
  var state: JSONValue = .null
  var rollbackUntil: Timestamp?
}
