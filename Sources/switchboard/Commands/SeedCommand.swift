import ArgumentParser
import Domain
import Seeding
import Store

/// `switchboard seed`
struct SeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Make a store with the demo's data.",
    discussion: """
      The same arguments give the same usage, byte for byte.

      Example: switchboard seed --store demo.db --seed 42 --as-of 2026-11-22T12:00:00Z
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(parsing: .unconditional, help: "All tenants; those beyond the told ones are generated.")
  var tenants = 0
  @Option(parsing: .unconditional, help: "Days of history.")
  var days = 180
  @Option(help: "The seed of everything random.")
  var seed: UInt64 = 42
  @Option(help: "The moment at which history ends (RFC 3339). Default: the beginning of this hour.")
  var asOf: String?

  func run() throws {
    let paths = Paths(environment: Environment.variables)
    let demo = DemoStore(path: paths.store(options), paths: paths)
    guard !demo.exists else {
      throw Failure(
        .refused,
        "\(demo.path) exists already and is left as it is. "
          + "Name another with --store, or remove it first")
    }
    let settings = try seedOptions()
    let watch = SystemClock.monotonic()
    try demo.make(settings) { Output.progress($0.description) }
    Output.endProgress()
    let seconds = DecimalText.trimmed(
      (SystemClock.monotonic() - watch) / 10_000, fractionDigits: 2)
    guard options.json else {
      return Output.line(
        "made \(demo.path) in \(seconds) s; act as ana, bo, sam or vera with --as; "
          + "the passphrase of each is: \(DemoStore.passphrase)")
    }
    Output.json([
      "store": .string(demo.path), "seconds": .string(seconds),
      "as_of": .describing(settings.asOf), "passphrase": .string(DemoStore.passphrase),
    ])
  }

  private func seedOptions() throws -> SeedOptions {
    guard (0...2_000_000).contains(tenants) else {
      throw Failure(.usage, "--tenants \(tenants) is out of range. Write 0 to 2000000")
    }
    guard (1...3650).contains(days) else {
      throw Failure(.usage, "--days \(days) is out of range. Write 1 to 3650")
    }
    var moment = try options.requestedNow() ?? SystemClock.now()
    moment = Timestamp(seconds: moment.hour * 3600)
    if let asOf {
      guard let given = Timestamp(rfc3339: asOf) ?? UTCDay(asOf)?.start else {
        throw Failure(.usage, "--as-of \(asOf.shown) is not a time. Write 2026-11-22T12:00:00Z")
      }
      moment = given
    }
    return SeedOptions(seed: seed, asOf: moment, days: days, tenants: tenants)
  }
}
