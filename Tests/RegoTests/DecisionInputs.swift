import Rego

/// Seeded inputs of the shipped policies: whole ones near every boundary, and the same with fields
/// removed, nulled and retyped.
struct DecisionInputs {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func one(of choices: [RegoValue]) -> RegoValue { choices[below(choices.count)] }

  private mutating func text(_ choices: String...) -> RegoValue {
    .string(RegoText(choices[below(choices.count)]))
  }

  private func whole(_ number: Int) -> RegoValue { .number(RegoNumber(number)) }

  mutating func next() -> (package: String, input: RegoValue) {
    let isAction = below(3) > 0
    var input = isAction ? action() : limit()
    for _ in 0..<below(3) { input = mutated(input) }
    return (isAction ? "switchboard.actions" : "switchboard.limits", input)
  }

  private mutating func action() -> RegoValue {
    let roles = ["support", "partner_admin", "approver", "platform_admin"].filter { _ in
      below(3) == 0
    }
    return .object([
      "action": text(
        "change_plan", "suspend_tenant", "resume_tenant", "delete_tenant", "restore_tenant",
        "purge_tenant", "impersonate", "add_note", "open_incident", "resolve_incident", "backfill",
        "add_operator", "rotate_operator", "revoke_operator", "publish_plan",
        "replace_install_key", "approve_request", "approve_request", "other"),
      "operator": .object([
        "id": text("ana", "bo"), "scope": text("northwind", "contoso", "all"),
        "roles": .array(roles.map { .string(RegoText($0)) }),
      ]),
      "tenant": .object([
        "id": text("tn_1"), "partner": text("northwind", "northwind", "contoso"),
        "status": text("trial", "active", "suspended", "deleted"),
      ]),
      "authors": .array((0..<below(3)).map { _ in text("ana", "bo", "cy") }),
      "severity": text("info", "error", "fatal"), "incident": text("204"), "subject": text("bo"),
      "from": text("2026-10-01", "2026-10-02"), "to": text("2026-10-01", "2026-11-01"),
      "plan": text("pro@3"), "minutes": whole(below(4) * 5 + below(3) - 1),
    ])
  }

  private mutating func limit() -> RegoValue {
    let limit = [1, 5, 100, 5_000_000, 9_007_199_254_740_992][below(5)]
    let used = [0, limit * 4 / 5 - 1, limit * 4 / 5, limit - 1, limit, limit + 1][below(6)]
    var fields: [RegoText: RegoValue] = ["used": whole(used), "limit": whole(limit)]
    if below(2) == 0 { fields["soft_percent"] = whole([49, 50, 80, 95, 96][below(5)]) }
    return .object(fields)
  }

  /// One field somewhere removed or given another value.
  private mutating func mutated(_ value: RegoValue) -> RegoValue {
    guard case .object(var fields) = value, !fields.isEmpty else { return retyped(value) }
    let keys = fields.keys.sorted { $0.value < $1.value }
    let key = keys[below(keys.count)]
    switch (below(4), fields[key]) {
    case (0, _): fields[key] = nil
    case (1, _): fields[key] = .null
    case (2, .some(let inner)): fields[key] = mutated(inner)
    case (_, .some(let inner)): fields[key] = retyped(inner)
    default: break
    }
    return .object(fields)
  }

  private mutating func retyped(_ value: RegoValue) -> RegoValue {
    one(of: [
      .boolean(true), .boolean(false), .string("60"), .string(""), .string("é"),
      .string("partner_admin"), .string("all"), whole(0), whole(-1), whole(60), whole(100),
      RegoNumber("79.5").map { .number($0) } ?? .null,
      RegoNumber("1e3").map { .number($0) } ?? .null,
      .array([]), .array([value]), .array([.string("partner_admin")]), .object([:]),
      .object(["partner_admin": .string("platform_admin")]), .null,
    ])
  }
}
