import ArgumentParser
import Domain
import Store
import Worker

/// `switchboard backfill`
struct BackfillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backfill", abstract: "Rebuild days from their files beside the live ones.",
    discussion: """
      Shows what would change for each tenant, day and metric, and puts it in place with --apply,
      in one transaction; without it everything is dropped again. Metering goes on meanwhile.
      Files that are named are taken in too; events that are too late among them, and dead letters
      of the days that came too late, only once a request for it was approved and executed.
      Exit 1: days hold more than the files that are left; they stay as they are.
      Example: switchboard backfill --from 2026-02-01 --to 2026-03-01 --tenant acme --dry-run
      """.flowing)
  @OptionGroup var options: GlobalOptions
  @Option(help: "The first day.")
  var from: String
  @Option(help: "The first day that is not included.")
  var to: String
  @Option(help: "Of one tenant only.")
  var tenant: String?
  @Flag(help: "Put the rebuilt days in place.")
  var apply = false
  @Flag(help: "Show the difference and change nothing. The default.")
  var dryRun = false
  @Option(help: "The executed request that lets late events in. Default: any for the days.")
  var request: String?
  @Argument(help: "Further files and folders to take in.")
  var paths: [String] = []

  func run() async throws {
    let range = try DayRange(from: from, to: to)
    guard !(apply && dryRun) else {
      throw Failure(.usage, "--apply and --dry-run exclude each other. Leave one out")
    }
    let place = try Workplace.open(options)
    try place.requireAllPartners(to: "rebuild usage")
    try place.require([.platformAdmin], to: "rebuild usage")
    let tenant = tenant.map { TenantID($0) }
    if let tenant { _ = try place.tenants.tenant(tenant) }
    let absent = paths.first { !WholeFile.exists($0) }
    if let absent { throw Failure(.notFound, "there is no file \(absent.shown). Check its path") }
    let order = Backfill(
      id: 0, days: range.first..<range.end, tenant: tenant, paths: paths.map(WholeFile.absolute),
      state: .rebuilding,
      askedBy: place.person.id.rawValue, startedAt: place.now)
    let run = BackfillRun(place: place, applies: apply, request: request)
    let text = try await run.result(of: order)
    if options.json {
      Output.json(text.json)
    } else {
      for line in text.lines { Output.line(line) }
    }
    guard text.rebuild.unsourced.isEmpty else { throw Failure(.foundWrong, "") }
  }
}
