import ArgumentParser
import Domain
import MeterService
import MeteringEmitter

/// Measures the folders of tenants and emits a storage sample of each.
@main
struct StorageMeter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "storage-meter",
    abstract: "Emits the size of each tenant's folder as samples of storage_gb_month.",
    discussion: """
      Each folder in ROOT is a tenant's. A sample is taken once in each interval.

      Example: storage-meter /srv/tenants --spool spool --state state --follow
      """)

  @Argument(help: "The folder of the tenants' folders.")
  var root: String
  @Option(help: "Seconds between two samples.")
  var interval: Int64 = 300
  @OptionGroup var options: MeterOptions

  func validate() throws {
    guard interval > 0 else { throw ValidationError("--interval takes 1 or more seconds") }
  }

  func run() throws {
    var loop = MeterLoop(seconds: Int(min(interval, 60)))
    let emitter = try options.emitter(of: "storage-meter")
    let rounds = StorageRounds(
      emitter: emitter, interval: interval, clock: options.clock,
      measure: { try TenantFolders(root: root).sizes() })
    try loop.run(options) { try rounds.run() }
    try emitter.flush()
    Message.result("{\"events\":\(emitter.counters.records)}")
  }
}
