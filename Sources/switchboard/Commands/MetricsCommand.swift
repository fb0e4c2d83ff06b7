import ArgumentParser
import Domain
import Logging
import Store
import Worker

/// `switchboard metrics`
struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "What the store knows of itself, as Prometheus text.",
    discussion: """
      The text is complete or absent, so it can go to a file that a collector reads
      (https://github.com/prometheus/node_exporter#textfile-collector) or through a socket.

      Figures of the running worker, or of the last that ran, follow those of the store; with
      --json only the store's are told. With --listen a Prometheus on this machine can scrape
      http://ADDRESS/metrics, until Ctrl-C.

      Example: switchboard metrics | promtool check metrics
      Example: switchboard metrics --listen 127.0.0.1:9464
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Answer scrapes on this address of this machine, as in 127.0.0.1:9464.")
  var listen: String?

  func run() async throws {
    let address = try listen.map(ScrapeAddress.init)
    let place = try Workplace.open(options, mode: .readOnly)
    try place.requireAllPartners(to: "see the figures of all partners")
    if let address { return try await serve(place, on: address) }
    if options.json { return Output.json(.array(try place.metricFamilies().map(\.json))) }
    Output.text(try place.metricsText())
  }

  private func serve(_ place: Workplace, on address: ScrapeAddress) async throws {
    let listener = try ScrapeListener(on: address)
    let server = ScrapeServer(listener: listener, log: Logger(label: "metrics")) {
      try place.metricsText()
    }
    Output.message("answering on http://\(listener.address)/metrics")
    try await Interruption.cancelling { await server.run() }
  }
}

extension Workplace {
  /// What the store knows of itself, of its spool, and of the running month.
  func metricFamilies() throws -> [MetricFamily] {
    let backlog = SpoolBacklog(
      folder: paths.spool(ofStore: store.path), known: try store.ingestFiles())
    let query = EconomicsQuery(scope: .all, grouping: .tier)
    let report = try economics().report(
      query, of: now.day.month, now: now, freshness: .kept)
    var facts = try store.facts(at: now)
    facts.control.failures += try Int64(signsOfTampering().count)
    return try facts.families + backlog.families + report.families
      + FiguresLag(store).families
  }

  /// With the figures of the worker that runs, or of the last that ran.
  func metricsText() throws -> String {
    let worker = try MetricsFile(store: store.path).text() ?? ""
    return try metricFamilies().map(\.text).joined() + worker
  }
}

extension MetricFamily {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "type": .string(kind.rawValue), "help": .string(help),
      "samples": .array(
        samples.map {
          ["series": .string(name + $0.ending + $0.labels), "value": .string($0.value)]
        }
      ),
    ]
  }
}
