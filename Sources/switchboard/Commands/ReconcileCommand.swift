import ArgumentParser
import Domain
import Logging
import Store
import Worker

/// `switchboard reconcile`
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Check samples of usage against its files, again and again.",
    discussion: """
      What the worker does by itself once an hour, in the foreground. A bucket that differs opens an
      incident on its tenant, which closes when the bucket is right again. With --once it exits 1
      when something differs or cannot be proven.
      Example: switchboard reconcile --once --sample 1 --json
      """.flowing)
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Check once and end.")
  var once = false
  @Option(help: "Share of the buckets that is checked, 0 to 1.")
  var sample = "0.01"
  @Option(help: "Seconds between two checks.")
  var every = 3600
  @Option(help: "The same seed draws the same sample. Default: the time.")
  var seed: UInt64?

  func run() async throws {
    guard let share = DecimalText.scaled(sample, fractionDigits: 6), share <= 1_000_000, every > 0
    else {
      throw Failure(.usage, "--sample takes a number from 0 to 1, --every seconds above 0")
    }
    let place = try Workplace.open(options)
    try place.requireAllPartners(to: "reconcile usage")
    let loop = ReconcileLoop(
      worker: Worker(store: place.store, clock: place.clock), perMillion: Int(share),
      every: .seconds(every), log: Logger(label: "reconcile"))
    let first = try await loop.once(seed: seed ?? UInt64(clamping: place.now.seconds))
    show(first)
    guard !once else {
      if !RecountText(report: first.recount, allowed: .zero).isGood {
        throw Failure(.foundWrong, "")
      }
      return
    }
    let isJSON = options.json
    try await Interruption.cancelling {
      await loop.run { report in Self.show(report, asJSON: isJSON) }
    }
  }

  private func show(_ report: ReconcileReport) { Self.show(report, asJSON: options.json) }

  private static func show(_ report: ReconcileReport, asJSON: Bool) {
    let text = RecountText(report: report.recount, allowed: .zero)
    guard asJSON else {
      for line in text.lines { Output.line(line) }
      return Output.line(
        "incidents: \(report.outcome.opened.count) opened, \(report.outcome.closed.count) closed")
    }
    Output.json([
      "check": text.json, "opened": .array(report.outcome.opened.map(\.json)),
      "closed": .array(report.outcome.closed.map(\.json)),
    ])
  }
}

extension RecountKey {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(tenantID.rawValue), "period": .describing(day),
      "metric": .string(meter.rawValue),
    ]
  }
}
