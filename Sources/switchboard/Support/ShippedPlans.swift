import Domain
import Evidence
import Store

/// The plan versions that every new store begins with.
enum ShippedPlans {
  static func publish(in store: Store, now: Timestamp) throws {
    try store.publish(try records(now: now))
  }

  static func records(now: Timestamp) throws -> [PlanRecord] {
    try Embedded.plans.map { file in
      let plan = try plan(file)
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
