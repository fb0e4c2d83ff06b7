import ArgumentParser
import Domain
import Glibc
import Metering
import Store

/// `switchboard emit`
struct EmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emit", abstract: "Write metering events into a file, for trials and tests.",
    discussion: """
      The events are for the tenants of the store, or for tenant-0001 and so on where there is none.

      Example: switchboard emit --service gateway --unit ingest_unit --out spool --count 1000
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "The service that the events come from.")
  var service: String
  @Option(parsing: .singleValue, help: "ingest_unit, storage_gb_month, query_credit or seat.")
  var unit: [String]
  @Option(help: "The folder for the file.")
  var out: String
  @Option(help: "ndjson, cloudevents or protobuf.")
  var format = "ndjson"
  @Option(parsing: .unconditional, help: "How many tenants.")
  var tenants = 10
  @Option(
    parsing: .unconditional, help: "Events a second. Default: as fast as they can be written.")
  var rate: Double?
  @Option(
    parsing: .unconditional,
    help: "How many events; 0 goes on until Ctrl-C. Default: 1000, or 0 with --rate."
  )
  var count: Int?
  @Option(help: "Share of duplicates, 0 to 1.")
  var duplicates = 0.0
  @Option(help: "Share of late events, 0 to 1.")
  var late = 0.0
  @Option(help: "Share of events that must be refused, 0 to 1.")
  var invalid = 0.0
  @Option(
    help: """
      The same seed gives the same amounts under the same keys, at the times of now. Without it \
      the keys of each run are its own.
      """)
  var seed: UInt64?

  func run() async throws {
    let moment = try options.requestedNow()
    let clock: () -> Timestamp = { moment ?? SystemClock.now() }
    let run = "s\(seed ?? Self.usualSeed)-\(clock().seconds)"
    var settings = try generatorSettings(run: run)
    if seed != nil { settings.run = settings.repeatableRun }
    try Folder.make(out)
    let name = "\(service).\(run)\(settings.format.suffix)"
    let file = try AppendFile(path: "\(out)/\(name)")
    var generator = EventGenerator(settings)
    var pace = Pace(perSecond: rate)
    let wanted = count ?? (rate == nil ? 1000 : 0)
    var written = 0
    var bytes: [UInt8] = []
    while wanted == 0 || written < wanted {
      let due = await pace.due(now: SystemClock.monotonic)
      let share = wanted == 0 ? due : min(due, wanted - written)
      for _ in 0..<share { bytes += generator.next(at: clock()).bytes }
      try file.append(bytes)
      bytes.removeAll(keepingCapacity: true)
      written += share
    }
    try file.sync()
    guard options.json else { return Output.line("wrote \(written) events to \(file.path)") }
    Output.json(["file": .string(file.path), "events": .integer(Int64(written))])
  }

  private func generatorSettings(run: String) throws -> GeneratorSettings {
    guard let format = MeteringFormat(rawValue: format) else {
      throw Failure(
        .usage, "--format \(format.shown) is not known. Write ndjson, cloudevents or protobuf")
    }
    guard Identifier<Void>(service).isWellFormed else {
      throw Failure(.usage, "--service \(service.shown) is no name. Write A-Z a-z 0-9 . _ : -")
    }
    guard tenants > 0 else {
      throw Failure(.usage, "--tenants \(tenants) is too few. Write 1 or more")
    }
    guard rate.map({ $0 > 0 }) ?? true else {
      throw Failure(.usage, "--rate \(rate ?? 0) is too slow. Write a number above 0")
    }
    guard count.map({ $0 >= 0 }) ?? true else {
      throw Failure(.usage, "--count \(count ?? 0) is too few. Write 0 or more")
    }
    var settings = GeneratorSettings(
      service: service, meters: try unit.map(Meter.init(argument:)), tenants: try tenantNames(),
      seed: seed ?? Self.usualSeed, run: run, format: format)
    settings.duplicates = try share(duplicates, "--duplicates")
    settings.late = try share(late, "--late")
    settings.invalid = try share(invalid, "--invalid")
    return settings
  }

  private static let usualSeed: UInt64 = 42

  /// In millionths.
  private func share(_ value: Double, _ option: String) throws -> Int {
    guard value >= 0, value <= 1 else {
      throw Failure(.usage, "\(option) \(value) is no share. Write a number from 0 to 1")
    }
    return Int((value * 1_000_000).rounded())
  }

  /// The first tenants of the store in the order of their ids, where there is a store.
  private func tenantNames() throws -> [String] {
    let paths = Paths(environment: Environment.variables)
    // The path lives through the call.
    guard unsafe access(paths.store(options), R_OK) == 0 else {
      return GeneratorSettings.tenants(count: tenants)
    }
    let place = try Workplace.open(options, mode: .readOnly)
    let query = CatalogQuery(sort: CatalogSort(column: .id, descending: false))
    let window = try place.tenants.catalog(
      CatalogRequest(query: query, anchor: .first, limit: tenants), now: place.now)
    return window.rows.isEmpty
      ? GeneratorSettings.tenants(count: tenants) : window.rows.map(\.id.rawValue)
  }
}
