import Domain
import Policy
import Rego

extension PolicyAnswer {
  /// The three keys of a decision, in the order of the contract.
  var json: JSONValue {
    [
      "allow": .bool(allow), "reasons": .array(reasons.map { .string($0) }),
      "obligations": .array(obligations.sorted().map { .string($0.rawValue) }),
    ]
  }
}

extension PolicyFault {
  /// A fault is a denial, in the same shape.
  var json: JSONValue {
    ["allow": false, "reasons": [.string(description)], "obligations": []]
  }
}

extension RegoValue {
  /// The rule that decides on an input: of limits where it has a use and no action.
  var decisionRule: String {
    guard case .object(let fields) = self, fields["action"] == nil,
      fields["used"] != nil || fields["limit"] != nil
    else { return PolicyQuestion.rule }
    return "switchboard.limits.decision"
  }
}
