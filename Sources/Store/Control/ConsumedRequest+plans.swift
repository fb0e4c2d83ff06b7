import Domain
import GRDB

extension ConsumedRequest {
  func changePlan(_ db: Database) throws -> [AttestedRow] {
    guard let plan = PlanID(try parameter("plan")), let from = UTCDay(try parameter("from")) else {
      throw wrong("plan and from")
    }
    let assignment = PlanAssignment(
      tenantID: try tenantID(), from: from, plan: plan.plan, version: plan.version,
      assignedAt: at, assignedBy: statement.requester.rawValue)
    try assignment.upsert(db)
    try Store.refreshPlan(assignment.tenantID, on: at.day, db)
    try CatalogPages.packStale(db)
    return [assignment.attested]
  }

  func publishPlan(_ db: Database) throws -> [AttestedRow] {
    guard let plan = PlanID(try parameter("plan")),
      let effective = UTCDay(try parameter("effective")), let attachment
    else { throw wrong("plan, effective and file") }
    let record = PlanRecord(
      plan: plan.plan, version: plan.version, effective: effective, document: attachment,
      digest: try parameter("sha256"), publishedAt: at,
      publishedBy: statement.requester.rawValue)
    try record.insert(db)
    return [record.attested]
  }
}

extension PlanAssignment {
  var attested: AttestedRow {
    AttestedRow(
      .assignment, tenant: tenantID.rawValue, name: String(from.daysSince1970),
      value: "\(plan)@\(version)")
  }
}

extension PlanRecord {
  var attested: AttestedRow {
    AttestedRow(
      .plan, name: "\(plan)@\(version)", value: "\(effective.daysSince1970) \(digest)")
  }
}
