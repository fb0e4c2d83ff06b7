import Domain
package import Rego

extension PolicyQuestion {
  /// The rule that answers it, as a path under `data`.
  package static let rule = "switchboard.actions.decision"

  /// The policy's input: made of Domain values only, never of JSON that somebody sent, so that no
  /// key is there twice and every type is as the policies expect it.
  package var input: RegoValue {
    var fields: [RegoText: RegoValue] = [
      "action": .text(action.name),
      "operator": .object([
        "id": .text(person.id.rawValue),
        "roles": .array(person.roles.map(\.rawValue).sorted().map(RegoValue.text)),
        "scope": .text(scopeName),
      ]),
      "tenant": .object([
        "id": .text(tenantID.rawValue), "partner": .text(partnerID.rawValue),
        "status": .text(status.rawValue),
      ]),
    ]
    switch action {
    case .changePlan(let plan): fields["plan"] = .text(plan.description)
    case .impersonate(let minutes): fields["minutes"] = .number(RegoNumber(minutes))
    case .approveRequest(let authors):
      fields["authors"] = .array(authors.map { .text($0.rawValue) })
    case .suspendTenant, .resumeTenant, .deleteTenant, .addNote: break
    }
    return .object(fields)
  }

  /// The input as JSON text, whose digest the decision has.
  package var inputText: String { input.description }

  private var scopeName: String {
    switch person.scope {
    case .all: "all"
    case .partner(let partner): partner.rawValue
    }
  }
}

extension RegoValue {
  fileprivate static func text(_ value: String) -> RegoValue { .string(RegoText(value)) }
}
