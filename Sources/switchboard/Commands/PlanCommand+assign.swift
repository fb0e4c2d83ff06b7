import ArgumentParser
import Domain
import Policy
import Store

extension PlanCommand {
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Put a tenant on a plan from a UTC day on.",
      discussion: """
        The dry run shows what the running month costs before and after. Assigning the version that
        is in force on that day already changes nothing.

        Example: switchboard plan assign contoso-retail enterprise@2 --from 2026-12-01 --dry-run
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String
    @Argument(help: "PLAN or PLAN@VERSION.")
    var plan: String
    @Option(help: "The first day on the plan.")
    var from: String
    @Option(help: "Why; it stands on the timeline.")
    var reason = ""
    @Flag(help: "Change nothing; show the difference in money.")
    var dryRun = false

    func run() throws {
      guard let day = UTCDay(from) else {
        throw Failure(.usage, "--from \(from.shown) is not a day. Write it as 2026-12-01")
      }
      guard reason.utf8.count <= 1024 else {
        throw Failure(.usage, "--reason has \(reason.utf8.count) bytes. Write at most 1024")
      }
      let place = try Workplace.open(options, mode: dryRun ? .readOnly : .readWrite)
      let assigning = try PlanAssigning(
        place: place, tenant: TenantID(tenant), plan: plan, from: day)
      print(assigning, dryRun ? nil : try assigning.commit(reason: reason))
    }

    private func print(_ assigning: PlanAssigning, _ request: RequestRecord?) {
      let costs = assigning.costs
      let waits = request.map { $0.state != .executed } ?? false
      guard options.json else {
        if waits, let request {
          Output.line("request \(request.id) waits for a second person; nothing is changed yet")
        }
        let change =
          assigning.changesAnything
          ? "\(assigning.plan.id) from \(assigning.day)"
          : "is on \(assigning.plan.id) already on \(assigning.day), nothing changes"
        return Output.line(
          "\(tenant): \(change); \(costs.period) costs \(costs.before), "
            + "then \(costs.after) \(costs.after.currency)")
      }
      Output.json([
        "tenant_id": .string(tenant), "plan": .describing(assigning.plan.id),
        "plan_before": .optional(assigning.current?.description),
        "from": .describing(assigning.day),
        "changed": .bool(assigning.changesAnything && !dryRun && !waits),
        "dry_run": .bool(dryRun), "period": .describing(costs.period),
        "total_before": .describing(costs.before), "total_after": .describing(costs.after),
        "difference": .optional(costs.difference?.description),
        "request": .optional(request?.id.rawValue),
        "state": .optional(request?.state.rawValue),
      ])
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history",
      abstract: "Which plan a tenant was on, and since when; all tenants without one.",
      discussion: "Example: switchboard plan history contoso-retail")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String?

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let found = try place.tenants.assignments(of: tenant.map { TenantID($0) })
      if options.json { return Output.json(.array(found.map(\.json))) }
      for assignment in found {
        let head = tenant == nil ? "\(assignment.tenantID)\t" : ""
        Output.line(
          "\(head)\(assignment.from)\t\(assignment.plan)@\(assignment.version)\t"
            + assignment.assignedBy)
      }
    }
  }
}

extension PlanAssignment {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(tenantID.rawValue), "plan": .string(plan),
      "version": .integer(Int64(version)), "from": .describing(from),
      "assigned_at": .describing(assignedAt), "assigned_by": .string(assignedBy),
    ]
  }
}
