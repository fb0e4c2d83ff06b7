import ArgumentParser
import Domain
import DualControl
import Policy
import Store

extension PlanCommand {
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a tenant on a plan from a UTC day on.",
      discussion: """
        The dry run shows what the running month costs before and after.

        Example: switchboard plan assign contoso-retail enterprise@2 --from 2026-12-01 --dry-run
        """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String
    @Argument(help: "PLAN or PLAN@VERSION.")
    var plan: String
    @Option(help: "The first day on the plan.")
    var from: String
    @Flag(help: "Change nothing; show the difference in money.")
    var dryRun = false

    func run() throws {
      guard let day = UTCDay(from) else {
        throw Failure(.usage, "--from \(from.shown) is not a day. Write it as 2026-12-01")
      }
      let place = try Workplace.open(options, mode: dryRun ? .readOnly : .readWrite)
      let id = TenantID(tenant)
      let record = try PublishedPlans.record(named: plan, on: day, in: place.store)
      let parsed = try PublishedPlans.plan(record)
      guard record.effective <= day else {
        throw Failure(
          .refused,
          "\(parsed.id) is effective from \(record.effective), not yet on \(day). "
            + "Assign it from that day on")
      }
      let costs = try MonthComparison(place: place, tenant: id, plan: parsed, from: day)
      if dryRun { return print(parsed, day, costs) }
      try assign(parsed.id, to: id, from: day, place)
      print(parsed, day, costs)
    }

    /// With the operator's signature where a passphrase is given, else with the installation's.
    private func assign(
      _ plan: PlanID, to id: TenantID, from day: UTCDay, _ place: Workplace
    ) throws {
      guard place.hasPassphrase else {
        try place.require(.changePlan(to: plan), on: id)
        let assignment = PlanAssignment(
          tenantID: id, from: day, plan: plan.plan, version: plan.version,
          assignedAt: place.now, assignedBy: place.person.id.rawValue)
        let entry = TimelineEntry(
          at: place.now, kind: .plan, severity: .notice, partnerID: nil, tenantID: id,
          text: "\(plan) from \(day)", actor: place.person.id.rawValue)
        return try place.control().assign(
          [assignment], entries: [entry], by: place.person.id.rawValue, at: place.now)
      }
      let draft = ActionDraft(
        .changePlan, tenantID: id,
        parameters: ["plan": plan.description, "from": day.description], reason: "plan assign")
      let request = try place.actions().file(draft, by: try place.signer(), at: place.now)
      place.remember()
      place.keepEvidence(of: request)
    }

    private func print(_ plan: Plan, _ day: UTCDay, _ costs: MonthComparison) {
      guard options.json else {
        return Output.line(
          "\(tenant): \(plan.id) from \(day); \(costs.period) costs \(costs.before), "
            + "then \(costs.after) \(costs.after.currency)")
      }
      Output.json([
        "tenant_id": .string(tenant), "plan": .describing(plan.id), "from": .describing(day),
        "dry_run": .bool(dryRun), "period": .describing(costs.period),
        "total_before": .describing(costs.before), "total_after": .describing(costs.after),
      ])
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Which plan a tenant was on, and since when.",
      discussion: "Example: switchboard plan history contoso-retail")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      _ = try place.tenants.tenant(TenantID(tenant))
      let found = try place.tenants.assignments(of: TenantID(tenant))
      if options.json {
        return Output.json(
          .array(
            found.map { assignment in
              [
                "plan": .string(assignment.plan),
                "version": .integer(Int64(assignment.version)),
                "from": .describing(assignment.from),
                "assigned_at": .describing(assignment.assignedAt),
                "assigned_by": .string(assignment.assignedBy),
              ]
            }))
      }
      for assignment in found {
        Output.line(
          "\(assignment.from)\t\(assignment.plan)@\(assignment.version)\t\(assignment.assignedBy)")
      }
    }
  }
}
