import Domain
import DualControl
import Policy
import Store

/// Puts a tenant on a plan version from a UTC day on, or says why not.
struct PlanAssigning {
  let place: Workplace
  let tenant: TenantID
  let plan: Plan
  let day: UTCDay
  /// What the month costs before and after.
  let costs: MonthComparison
  /// The version that owns the day now.
  let current: PlanID?

  /// Finds everything out and refuses what can never be; nothing is written.
  init(place: Workplace, tenant: TenantID, plan name: String, from day: UTCDay) throws {
    _ = try place.tenants.tenant(tenant)
    let record = try PublishedPlans.record(named: name, on: day, in: place.store)
    let plan = try PublishedPlans.plan(record)
    guard record.effective <= day else {
      throw Failure(
        .refused,
        "\(plan.id) is effective from \(record.effective), not yet on \(day). "
          + "Assign it from that day on")
    }
    let currency = place.store.install.currency
    guard plan.currency == currency else {
      throw Failure(
        .refused,
        "\(plan.id) is in \(plan.currency) and this store bills in \(currency). "
          + "Publish and assign a plan in \(currency)")
    }
    self.place = place
    self.tenant = tenant
    self.plan = plan
    self.day = day
    costs = try MonthComparison(place: place, tenant: tenant, plan: plan, from: day)
    current = try place.tenants.assignments(of: tenant).last { $0.from <= day }.map {
      PlanID(plan: $0.plan, version: $0.version)
    }
  }

  /// Assigning the version that owns the day already changes nothing.
  var changesAnything: Bool { current != plan.id }

  /// With the operator's signature where a passphrase is given, else with the installation's.
  /// Returns the request, which waits for a second person where the policy wants one.
  func commit(reason: String) throws -> RequestRecord? {
    guard changesAnything else { return nil }
    let record = place.hasPassphrase ? try file(reason) : nil
    if record == nil { try assign(reason) }
    if record.map({ $0.state == .executed }) ?? true { try place.reckon(only: tenant) }
    return record
  }

  private func file(_ reason: String) throws -> RequestRecord {
    let draft = ActionDraft(
      .changePlan, tenantID: tenant,
      parameters: ["plan": plan.id.description, "from": day.description],
      reason: reason.isEmpty ? "plan assign" : reason)
    let record = try place.actions().file(draft, by: try place.signer(), at: place.now)
    place.remember()
    place.keepEvidence(of: record)
    return record
  }

  static let wantsTwo =
    "the policy wants a second person for this. Give your --passphrase-file, which files a signed "
    + "request"

  private func assign(_ reason: String) throws {
    guard try !place.require(.changePlan(to: plan.id), on: tenant).contains(.dualControl) else {
      throw Failure(.refused, Self.wantsTwo)
    }
    let actor = place.person.id.rawValue
    let before = current.map { "\($0) → " } ?? ""
    let assignment = PlanAssignment(
      tenantID: tenant, from: day, plan: plan.id.plan, version: plan.id.version,
      assignedAt: place.now, assignedBy: actor)
    let entry = TimelineEntry(
      at: place.now, kind: .plan, severity: .notice, partnerID: nil, tenantID: tenant,
      text: "\(before)\(plan.id) from \(day)" + (reason.isEmpty ? "" : ": \(reason)"),
      actor: actor)
    try place.control().assign([assignment], entries: [entry], by: actor, at: place.now)
  }
}
