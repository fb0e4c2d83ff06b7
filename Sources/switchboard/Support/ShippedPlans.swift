import Domain
import Evidence
import Store

/// The plan versions that every new store begins with, if it bills in their currency.
enum ShippedPlans {
  static func publish(in store: Store, now: Timestamp) throws {
    try store.publish(try records(in: store.install.currency, now: now))
  }

  static func records(in currency: Currency, now: Timestamp) throws -> [PlanRecord] {
    try Embedded.plans.compactMap { file in
      let plan = try plan(file)
      guard plan.currency == currency else { return nil }
      return PlanRecord(
        plan: plan.id.plan, version: plan.id.version, effective: plan.effective,
        document: file.text, digest: ContentDigest.sha256(file.bytes), publishedAt: now,
        publishedBy: "switchboard \(Version.text)")
    }
  }

  static func plans() throws -> [Plan] { try Embedded.plans.map(plan) }

  static func costs() throws -> CostHistory {
    let file = Embedded.costs
    let name = "Plans/\(file.name)"
    return try CostModelReader(file: name, root: YAMLConfig.parse(file.text, file: name)).history()
  }

  private static func plan(_ file: Embedded.File) throws -> Plan {
    let name = "Plans/\(file.name)"
    return try PlanReader(file: name, root: YAMLConfig.parse(file.text, file: name)).plan()
  }
}
