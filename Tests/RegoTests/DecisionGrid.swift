import Rego

/// Every combination of what the shipped policies tell apart, at and beside each boundary.
enum DecisionGrid {
  static var actions: [(package: String, input: RegoValue)] {
    var cases: [(package: String, input: RegoValue)] = []
    for action in actionNames {
      for roles in 0..<16 {
        for scope in ["northwind", "contoso", "all"] {
          for status in ["trial", "active", "suspended", "deleted", "unheard-of"] {
            for var fields in details(of: action) {
              fields["action"] = .string(RegoText(action))
              fields["operator"] = .object([
                "id": .string("ana"), "scope": .string(RegoText(scope)),
                "roles": .array(Self.roles(roles)),
              ])
              fields["tenant"] = .object([
                "id": .string("tn_1"), "partner": .string("northwind"),
                "status": .string(RegoText(status)),
              ])
              cases.append(("switchboard.actions", .object(fields)))
              guard status == "active" else { continue }
              fields["tenant"] = nil
              cases.append(("switchboard.actions", .object(fields)))
            }
          }
        }
      }
    }
    return cases
  }

  static var limits: [(package: String, input: RegoValue)] {
    var cases: [(package: String, input: RegoValue)] = []
    let percents: [Int?] = [nil, 49, 50, 51, 79, 80, 94, 95, 96]
    for limit: Int in [1, 3, 100, 5_000_000, 9_007_199_254_740_992] {
      for percent in percents {
        let threshold: Int = limit * (percent ?? 80) / 100
        let around: [Int] = [-1, 0, threshold - 1, threshold, threshold + 1]
        for used in around + [limit - 1, limit, limit + 1] {
          var fields: [RegoText: RegoValue] = ["used": number(used), "limit": number(limit)]
          fields["soft_percent"] = percent.map(number)
          cases.append(("switchboard.limits", .object(fields)))
        }
      }
    }
    return cases
  }

  private static let actionNames = [
    "change_plan", "suspend_tenant", "resume_tenant", "delete_tenant", "restore_tenant",
    "purge_tenant", "impersonate", "add_note", "open_incident", "resolve_incident", "backfill",
    "add_operator", "rotate_operator", "revoke_operator", "publish_plan",
    "replace_install_key", "approve_request", "unheard_of",
  ]

  private static func number(_ value: Int) -> RegoValue { .number(RegoNumber(value)) }

  private static func roles(_ bits: Int) -> [RegoValue] {
    let names: [RegoText] = ["support", "partner_admin", "approver", "platform_admin"]
    return names.indices.filter { bits >> $0 & 1 == 1 }.map { .string(names[$0]) }
  }

  /// What an action depends on beside who, where and in which state.
  private static func details(of action: String) -> [[RegoText: RegoValue]] {
    switch action {
    case "change_plan", "publish_plan": return [[:], ["plan": .string("pro@3")]]
    case "open_incident":
      let words: [RegoText] = ["info", "error", "fatal"]
      return [[:]] + words.map { ["severity": .string($0)] }
    case "resolve_incident": return [[:], ["incident": .string("204")], ["incident": number(204)]]
    case "backfill":
      let ends: [RegoText] = ["2026-09-30", "2026-10-01", "2026-10-02"]
      return [[:]] + ends.map { ["from": .string("2026-10-01"), "to": .string($0)] }
    case "add_operator", "rotate_operator", "revoke_operator":
      return [[:], ["subject": .string("bo")]]
    case "impersonate": return [-1, 0, 1, 15, 16].map { ["minutes": number($0)] }
    case "approve_request":
      let lists: [[RegoText]] = [[], ["bo"], ["ana"], ["bo", "ana"]]
      return lists.map { list in ["authors": .array(list.map { .string($0) })] }
    default: return [[:]]
    }
  }
}
