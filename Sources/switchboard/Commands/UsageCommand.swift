import ArgumentParser
import Domain
import Store

/// `switchboard usage`
struct UsageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage", abstract: "Usage by hour, day or month.",
    subcommands: [List.self, Explain.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Buckets in the order tenant, period, metric.",
      discussion: """
        The range is half open: --to is the first day that is not included. What came after a billing
        period was closed is not in its quantity but beside it, as late: a later period bills it.
        Peaks do not add up: a month of seats is its highest daily peak, and late the most that came
        late to one of its days. --granularity day shows which.

        Example: switchboard usage list --from 2026-02-01 --to 2026-03-01 --granularity month
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The first day.")
    var from: String
    @Option(help: "The first day that is not included.")
    var to: String
    @Option(help: "Of one tenant only.")
    var tenant: String?
    @Option(help: "Of one metric only.")
    var metric: String?
    @Option(help: "hour, day or month.")
    var granularity = "day"

    func run() throws {
      let range = try DayRange(from: from, to: to)
      let meter = try metric.map(Meter.init(argument:))
      guard let grain = UsageGranularity(rawValue: granularity) else {
        throw Failure(
          .usage, "--granularity \(granularity.shown) is not known. Write hour, day or month")
      }
      let place = try Workplace.open(options, mode: .readOnly)
      let rows = try place.tenants.usage(
        from: range.first, to: range.end, tenant: tenant.map { TenantID($0) }, meter: meter,
        granularity: grain)
      if options.json { return Output.json(.array(rows.map(\.json))) }
      for row in rows { Output.line(row.line) }
    }
  }
}

extension UsageRow {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(tenantID.rawValue), "period": .string(period),
      "metric": .string(meter.rawValue), "quantity": .string(quantity), "late": .string(late),
      "cost_estimate": .string(costEstimate), "events": .integer(events),
      "revision": .integer(revision), "watermark": .integer(watermark),
    ]
  }

  fileprivate var line: String {
    "\(tenantID)\t\(period)\t\(meter.rawValue)\t\(quantity)\t\(costEstimate)\t\(events)"
      + (late == "0" ? "" : "\tand \(late) late, billed as an adjustment")
  }
}
