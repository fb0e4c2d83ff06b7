import ArgumentParser
import Domain
import Store

/// `switchboard limits`
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "Use of the running month against the plan's limits.",
    discussion: """
      With --tenant and --metric it answers whether the service may go on: exit 0, or 3 above the
      hard limit.

      Example: switchboard limits --tenant contoso-retail --metric ingest_unit
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: "The tenant's id.")
  var tenant: String
  @Option(help: "One metric only.")
  var metric: String?

  func run() throws {
    let meter = try metric.map(Meter.init(argument:))
    let place = try Workplace.open(options, mode: .readOnly)
    let all = try place.tenants.limits(TenantID(tenant))
    let found = all.filter { meter == nil || $0.meter == meter }
    if options.json {
      Output.json(.array(found.map(\.limitJSON)))
    } else {
      for figure in found { Output.line(figure.limitLine) }
    }
    guard meter != nil, found.contains(where: \.isOverHardLimit) else { return }
    throw Failure(
      .refused, "\(tenant) is over its hard limit. Change its plan, or wait for the next month")
  }
}

extension MetricUsage {
  fileprivate var isOverHardLimit: Bool { hardLimit.map { used > $0 } ?? false }

  fileprivate var level: String {
    guard let hardLimit else { return "unlimited" }
    if used > hardLimit { return LimitLevel.hard.name }
    let isSoft = Int128(used.micro) * 100 >= Int128(hardLimit.micro) * Int128(softPercent)
    return (isSoft ? LimitLevel.soft : .within).name
  }

  fileprivate var limitJSON: JSONValue {
    [
      "metric": .string(meter.rawValue), "used": .describing(used),
      "hard_limit": .optional(hardLimit?.description),
      "soft_percent": .integer(Int64(softPercent)), "level": .string(level),
      "allowed": .bool(!isOverHardLimit),
      "limit_reached": .optional(limitReached?.description),
    ]
  }

  fileprivate var limitLine: String {
    "\(meter.rawValue)\t\(used)\t\(hardLimit?.description ?? "-")\t\(level)"
  }
}
