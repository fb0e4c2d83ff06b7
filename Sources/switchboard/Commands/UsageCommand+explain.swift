import ArgumentParser
import Domain
import Store
import Worker

extension UsageCommand {
  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "The lines behind a bucket, read again from their files.",
      discussion: """
        Adds them up by a second code path and says whether the sum equals the bucket. Exit 1: it
        does not, or a file is gone.
        Example: switchboard usage explain --tenant acme --metric ingest_unit --day 2026-02-01
        """.flowing)
    @OptionGroup var options: GlobalOptions
    @Option(help: "Whose.")
    var tenant: String
    @Option(help: "Of which metric.")
    var metric: String
    @Option(help: "On which day.")
    var day: String

    func run() async throws {
      let meter = try Meter(argument: metric)
      guard let day = UTCDay(day) else {
        throw Failure(.usage, "--day \(day.shown) is not a day. Write it as 2026-02-01")
      }
      let place = try Workplace.open(options, mode: .readOnly)
      let id = TenantID(tenant)
      // In scope, or not found.
      _ = try place.tenants.usage(from: day, to: day, tenant: id)
      let worker = Worker(store: place.store, clock: place.clock)
      let found = try await Interruption.cancelling {
        defer { Output.endProgress() }
        return try worker.explain(RecountKey(tenantID: id, meter: meter, day: day)) {
          try Output.scanned($0, of: $1)
        }
      }
      let text = ExplanationText(found: found)
      if options.json {
        Output.json(text.json)
      } else {
        for line in text.lines { Output.line(line) }
      }
      guard found.agrees, found.missing.isEmpty || found.stored == nil else {
        throw Failure(.foundWrong, "")
      }
    }
  }
}
