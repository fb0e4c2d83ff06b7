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
    ]
    fields["tenant"] = tenant.map { tenant in
      .object([
        "id": .text(tenant.id.rawValue), "partner": .text(tenant.partnerID.rawValue),
        "status": .text(tenant.status.rawValue),
      ])
    }
    for (name, value) in action.details { fields[name] = value }
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

extension PolicyAction {
  /// What it depends on beside who, where and in which state.
  fileprivate var details: [RegoText: RegoValue] {
    switch self {
    case .changePlan(let plan): ["plan": .text(plan.description)]
    case .impersonate(let minutes): ["minutes": .number(RegoNumber(minutes))]
    case .approveRequest(let authors): ["authors": .array(authors.map { .text($0.rawValue) })]
    case .openIncident(let severity): Self.texts(["severity": severity])
    case .resolveIncident(let incident): Self.texts(["incident": incident])
    case .backfill(let from, let to): Self.texts(["from": from, "to": to])
    case .addOperator(let name), .rotateOperator(let name), .revokeOperator(let name):
      Self.texts(["subject": name])
    case .publishPlan(let plan): Self.texts(["plan": plan])
    case .suspendTenant, .resumeTenant, .deleteTenant, .restoreTenant, .purgeTenant, .addNote,
      .replaceInstallKey:
      [:]
    }
  }

  private static func texts(_ fields: [RegoText: String?]) -> [RegoText: RegoValue] {
    fields.compactMapValues { $0.map(RegoValue.text) }
  }
}

extension RegoValue {
  fileprivate static func text(_ value: String) -> RegoValue { .string(RegoText(value)) }
}
