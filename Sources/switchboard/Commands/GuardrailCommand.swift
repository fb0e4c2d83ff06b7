import ArgumentParser
import Domain
import Store

/// `switchboard guardrail`
struct GuardrailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guardrail", abstract: "Where limits warn: thresholds that move, or are pinned.",
    subcommands: [List.self, Set.self, Explain.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "All thresholds in scope, with who holds them.",
      discussion: "Example: switchboard guardrail list --json")

    @OptionGroup var options: GlobalOptions
    @Option(help: "One tenant only.")
    var tenant: String?

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let rows = try place.tenants.guardrails(of: tenant.map { TenantID($0) })
      if options.json { return Output.json(.array(rows.map(\.json))) }
      for row in rows { Output.line(row.line) }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Why a tenant's thresholds are where they are, in a sentence each.",
      discussion: "Example: switchboard guardrail explain contoso-retail")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let desk = GuardrailDesk(place: place, tenant: TenantID(tenant))
      let rows = try desk.rows()
      if options.json { return Output.json(.array(rows.map(\.json))) }
      guard !rows.isEmpty else {
        return Output.line("\(tenant): its plan sets no limit, so nothing warns")
      }
      for row in rows { Output.line(row.sentence) }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Pin a threshold, or let it move again.",
      discussion: """
        A pinned threshold stays where it is until it is released; the hard limit is never touched.

        Example: switchboard guardrail set contoso-retail --percent 70 --reason "launch week"
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var tenant: String
    @Option(help: "From which percentage of the hard limit on to warn, 50 to 95.")
    var percent: Int?
    @Flag(help: "Let it move again from where it is.")
    var unpin = false
    @Option(help: "One metric only; all that the plan limits otherwise.")
    var metric: String?
    @Option(help: "Why.")
    var reason = ""

    func run() throws {
      guard (percent != nil) != unpin else {
        throw Failure(.usage, "one of --percent N and --unpin is needed")
      }
      if let percent, !Guardrail.range.contains(percent) {
        throw Failure(
          .usage, "--percent \(percent) is outside 50 to 95. A guardrail warns within that range")
      }
      guard reason.utf8.count <= 1024 else {
        throw Failure(.usage, "--reason has \(reason.utf8.count) bytes. Write at most 1024")
      }
      let meter = try metric.map(Meter.init(argument:))
      let place = try Workplace.open(options)
      let desk = GuardrailDesk(place: place, tenant: TenantID(tenant))
      _ = try place.tenants.tenant(desk.tenant)
      try place.require([.partnerAdmin, .platformAdmin], to: "set guardrails")
      let rows = try desk.set(percent: percent, meter: meter, reason: reason)
      if options.json { return Output.json(.array(rows.map(\.json))) }
      for row in rows { Output.line(row.sentence) }
    }
  }
}

extension GuardrailRow {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(tenantID.rawValue), "metric": .string(meter.rawValue),
      "soft_percent": .integer(Int64(state.percent)), "pinned": .bool(state.pin != nil),
      "pinned_by": .optional(state.pin?.by),
      "pinned_at": .optional(state.pin?.at.description),
      "pin_reason": .optional(state.pin?.reason), "evaluated": .describing(state.evaluated),
      "moved": .describing(state.moved), "explanation": .string(state.reason),
    ]
  }

  fileprivate var line: String {
    "\(tenantID)\t\(meter.rawValue)\t\(state.percent) %\t"
      + "\(state.pin.map { "pinned by \($0.by)" } ?? "moves")\tsince \(state.moved)"
  }

  fileprivate var sentence: String {
    "\(meter.rawValue) warns at \(state.percent) % since \(state.moved): \(state.reason)"
  }
}
