import Domain

extension TenantSeed {
  init(_ element: ConfigReader, partner: PartnerID) throws(ConfigError) {
    let map = try element.map(allowing: [
      "id", "name", "region", "trait", "created", "plans", "statuses", "usage", "incidents",
      "notes",
    ])
    let created = try Age(map.required("created"))
    self.init(
      id: TenantID(try map.required("id").identifier()), partnerID: partner,
      name: try map.required("name").text(), region: try map.required("region").identifier(),
      trait: try map.optional("trait")?.choice(TenantTrait.self) ?? .steady, created: created,
      plans: try Self.plans(map.required("plans"), created: created))
    statuses = try Self.statuses(map.optional("statuses"), created: created)
    for field in try map.required("usage").entries() {
      guard let meter = Meter(rawValue: field.name) else {
        let known = Meter.allCases.map(\.rawValue).joined(separator: ", ")
        throw field.reader.error("there is no such meter", remedy: "Write one of \(known)")
      }
      usage[meter] = try UsageShape(field.reader)
    }
    incidents = try Self.incidents(map.optional("incidents"), created: created)
    notes = try Self.notes(map.optional("notes"), created: created)
  }

  private static func plans(
    _ list: ConfigReader, created: Age
  ) throws(ConfigError) -> [PlanChange] {
    var changes: [PlanChange] = []
    for element in try list.list() {
      let map = try element.map(allowing: ["plan", "ago", "by"])
      let age = try Age(map.required("ago"), following: changes.last?.age, within: created)
      changes.append(
        PlanChange(
          plan: try map.required("plan").identifier(), age: age,
          by: try map.required("by").identifier()))
    }
    guard changes.first?.age == created else {
      throw list.error(
        "the first plan does not begin with the tenant",
        remedy: "Give the first plan the age of `created`")
    }
    return changes
  }

  private static func statuses(
    _ list: ConfigReader?, created: Age
  ) throws(ConfigError) -> [StatusChange] {
    var changes: [StatusChange] = []
    for element in try list?.list() ?? [] {
      let map = try element.map(allowing: ["status", "ago", "by", "reason"])
      changes.append(
        StatusChange(
          status: try map.required("status").choice(TenantStatus.self),
          age: try Age(map.required("ago"), following: changes.last?.age, within: created),
          by: try map.required("by").identifier(), reason: try map.required("reason").text()))
    }
    return changes
  }

  private static func incidents(
    _ list: ConfigReader?, created: Age
  ) throws(ConfigError) -> [Incident] {
    var incidents: [Incident] = []
    for element in try list?.list() ?? [] {
      let map = try element.map(
        allowing: ["opened", "resolved_after", "severity", "text", "by"])
      let opened = try Age(map.required("opened"), within: created)
      let resolved: Age? =
        if let field = map.optional("resolved_after") { try Age(field, within: opened) } else {
          nil
        }
      incidents.append(
        Incident(
          opened: opened, resolvedAfter: resolved,
          severity: try Severity(map.required("severity")),
          text: try map.required("text").text(), by: try map.required("by").identifier()))
    }
    return incidents
  }

  private static func notes(
    _ list: ConfigReader?, created: Age
  ) throws(ConfigError) -> [Note] {
    var notes: [Note] = []
    for element in try list?.list() ?? [] {
      let map = try element.map(allowing: ["ago", "by", "text"])
      notes.append(
        Note(
          age: try Age(map.required("ago"), within: created),
          by: try map.required("by").identifier(), text: try map.required("text").text()))
    }
    return notes
  }
}
