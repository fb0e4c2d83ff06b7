import ArgumentParser
import Domain
import MeterService
import MeteringEmitter

/// Follows a web server's access log and emits what its requests cost.
@main
struct AccessLogMeter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access-log-meter",
    abstract: "Emits query credits and ingest units from an access log.",
    discussion: """
      The log is nginx' combined format, with the tenant as user, or JSON lines. Rotated logs
      beside it (access.log.1, access.log-20260210) are read to their ends.

      Example: access-log-meter /var/log/nginx/access.log --spool spool --state state --follow
      """)

  @Argument(help: "The log.")
  var log: String
  @Option(help: "Requests whose path begins so cost query credits.")
  var queryPrefix = "/v1/query"
  @Option(help: "POST and PUT requests whose path begins so bring ingest units.")
  var ingestPrefix = "/v1/ingest"
  @Option(help: "Seconds between two looks at the log.")
  var interval = 1
  @OptionGroup var options: MeterOptions

  func validate() throws {
    guard interval > 0 else { throw ValidationError("--interval takes 1 or more seconds") }
  }

  func run() throws {
    var loop = MeterLoop(seconds: interval)
    let emitter = try options.emitter(of: "access-log-meter")
    var reader = LogReader(
      log: log, emitter: emitter, tariff: Tariff(query: queryPrefix, ingest: ingestPrefix))
    try loop.run(options) { try reader.round() }
    try emitter.flush()
    Message.result(
      "{\"lines\":\(reader.lines),\"events\":\(emitter.counters.records),"
        + "\"rejected\":\(reader.rejected)}")
  }
}
