import ArgumentParser
import Domain
import Store
import Worker

/// `switchboard economics`
struct EconomicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "economics", abstract: "Revenue, COGS and gross margin of a month.",
    discussion: """
      Revenue is what a bill of the month so far would come to, COGS what Plans/costs.yaml says.
      A what-if rates the same usage again at other prices or costs; it changes nothing.

      Example: switchboard economics --by tenant --period 2026-10 --top 10
      Example: switchboard economics --what-if price:query_credit=+10%
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Sums by tenant, tier or partner. Default: tier.")
  var by = EconomicsReport.Grouping.tier.rawValue
  @Option(help: "The month, as in 2026-02. Default: the running one.")
  var period: String?
  @Option(parsing: .unconditional, help: "So many tenants at either end of the ranking.")
  var top = 5
  @Option(
    parsing: .singleValue,
    help: "A change to reckon with, as in base:pro=549.00 or unit:seat=-5%; may be repeated.")
  var whatIf: [String] = []

  func run() throws {
    guard let grouping = EconomicsReport.Grouping(rawValue: by) else {
      throw Failure(.usage, "--by \(by.shown) is no grouping. Write tenant, tier or partner")
    }
    guard (0...1000).contains(top) else {
      throw Failure(.usage, "--top \(top) is not a number of tenants. Write 0 to 1000")
    }
    let question = whatIf.isEmpty ? nil : try WhatIf(whatIf.joined(separator: ","))
    let place = try Workplace.open(options, mode: .readOnly)
    let month = try month(place.now)
    let query = EconomicsQuery(scope: place.person.scope, grouping: grouping, top: top)
    let desk = try place.economics()
    let report = try desk.report(query, of: month, now: place.now)
    if report.costs.isNone {
      Output.message(
        "no costs are known in \(report.costs.currency), so COGS counts nothing. "
          + "Write them in \(place.paths.costsFile)")
    }
    let changed = try question.map {
      try desk.report(query, of: month, now: place.now, whatIf: $0)
    }
    if options.json {
      return Output.json(
        report.json(watermark: try place.store.figuresState().watermark, changed, question))
    }
    for line in report.lines(changed, question) { Output.line(line) }
  }

  private func month(_ now: Timestamp) throws -> BillingPeriod {
    guard let period else { return now.day.month }
    guard let month = BillingPeriod(period) else {
      throw Failure(.usage, "--period \(period.shown) is not a month. Write it as 2026-02")
    }
    guard month <= now.day.month else {
      throw Failure(
        .usage, "--period \(month) is in the future. The running month is \(now.day.month)")
    }
    return month
  }
}

extension Workplace {
  func economics() throws -> EconomicsDesk {
    EconomicsDesk(
      store: store, plans: try PublishedPlans.plans(of: store),
      costs: try paths.costs(in: store.install.currency))
  }
}
