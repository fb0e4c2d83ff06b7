import ArgumentParser
import Domain
import Store

/// `switchboard metrics`
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "What the store knows of itself, as Prometheus text.",
    discussion: """
      The text is complete or absent, so it can go to a file that a collector reads
      (https://github.com/prometheus/node_exporter#textfile-collector) or through a socket.

      Figures of the running worker, or of the last that ran, follow those of the store; with
      --json only the store's are told.

      Example: switchboard metrics | promtool check metrics
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let place = try Workplace.open(options, mode: .readOnly)
    try place.requireAllPartners(to: "see the figures of all partners")
    let backlog = SpoolBacklog(
      folder: place.paths.spool(ofStore: place.store.path), known: try place.store.ingestFiles())
    let families = try place.store.facts().families + backlog.families
    if options.json { return Output.json(.array(families.map(\.json))) }
    let worker = try MetricsFile(store: place.store.path).text() ?? ""
    Output.text(families.map(\.text).joined() + worker)
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
