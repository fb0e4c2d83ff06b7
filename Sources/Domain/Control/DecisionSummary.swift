/// The policy's decision as it is signed: which engine by which files, on what, with what result.
package struct DecisionSummary: Equatable, Sendable {
  package var engine: String
  package var engineVersion: String
  /// Absent where an OPA server keeps the files.
  package var policyDigest: String?
  package var inputDigest: String
  package var isAllowed: Bool
  package var reasons: [String]
  package var obligations: [String]

  package init(
    engine: String, engineVersion: String, policyDigest: String?, inputDigest: String,
    isAllowed: Bool, reasons: [String], obligations: [String]
  ) {
    self.engine = engine
    self.engineVersion = engineVersion
    self.policyDigest = policyDigest
    self.inputDigest = inputDigest
    self.isAllowed = isAllowed
    self.reasons = reasons
    self.obligations = obligations
  }

  package init(_ record: DecisionRecord) {
    self.init(
      engine: record.engine.name, engineVersion: record.engine.version,
      policyDigest: record.engine.policyDigest, inputDigest: record.inputDigest,
      isAllowed: record.decision.isAllowed, reasons: record.decision.reasons,
      obligations: record.decision.obligations.map(\.rawValue))
  }

  package var json: JSONValue {
    [
      "engine": .string(engine), "engine_version": .string(engineVersion),
      "policy_sha256": .optional(policyDigest), "input_sha256": .string(inputDigest),
      "allowed": .string(isAllowed ? "yes" : "no"),
      "reasons": .array(reasons.map { .string($0) }),
      "obligations": .array(obligations.map { .string($0) }),
    ]
  }

  init(_ fields: StatementFields) throws(StatementError) {
    self.init(
      engine: try fields.text("engine"), engineVersion: try fields.text("engine_version"),
      policyDigest: try fields.optionalText("policy_sha256"),
      inputDigest: try fields.text("input_sha256"),
      isAllowed: try fields.text("allowed") == "yes", reasons: try fields.texts("reasons"),
      obligations: try fields.texts("obligations"))
  }
}
