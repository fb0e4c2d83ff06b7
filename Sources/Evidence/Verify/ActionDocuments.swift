import Domain

/// The documents of a privileged action, signatures checked, then read from the same bytes.
struct ActionDocuments {
  let request: SignedDocument
  let requestStatement: RequestStatement
  let approvals: [SignedDocument]
  let approvalStatements: [ApprovalStatement]
  let execution: SignedDocument
  let executionStatement: ExecutionStatement

  init(_ basis: BundleBasis) throws {
    requestStatement = try Self.read("request.json", basis) { try RequestStatement(payload: $0) }
    request = try basis.document(
      "request", .request, by: requestStatement.requester.rawValue,
      keyID: requestStatement.requesterKey)
    var approvals: [(document: SignedDocument, statement: ApprovalStatement)] = []
    while basis.files["approval-\(approvals.count + 1).json"] != nil {
      let name = "approval-\(approvals.count + 1)"
      let statement = try Self.read("\(name).json", basis) { try ApprovalStatement(payload: $0) }
      let document = try basis.document(
        name, .approval, by: statement.approver.rawValue, keyID: statement.key)
      approvals.append((document, statement))
    }
    self.approvals = approvals.map(\.document)
    approvalStatements = approvals.map(\.statement)
    let statement = try Self.read("execution.json", basis) { try ExecutionStatement(payload: $0) }
    executionStatement = statement
    execution = try basis.installDocument(
      "execution", .execution, at: Int(statement.auditSequence))
  }

  var named: [(name: String, document: SignedDocument)] {
    [("request", request)]
      + approvals.enumerated().map { ("approval-\($0.offset + 1)", $0.element) }
      + [("execution", execution)]
  }

  var signers: [String] { named.map(\.document.principal) }

  /// Whose key is to be tried stands in the payload; nothing else of it is used before.
  private static func read<Statement>(
    _ path: String, _ basis: BundleBasis, _ read: ([UInt8]) throws -> Statement
  ) throws -> Statement {
    do {
      return try read(try basis.bytes(path))
    } catch let error as StatementError {
      throw EvidenceError(path, error.problem)
    }
  }
}
