package import ArgumentParser
package import Domain
internal import Metering
package import MeteringEmitter

/// What both meters take on their command lines.
package struct MeterOptions: ParsableArguments {
  @Option(help: "The folder that the worker follows.")
  package var spool: String
  @Option(help: "A folder of its own, in which the meter keeps how far it has come.")
  package var state: String
  @Option(help: "Another name for the service; a second instance needs one.")
  package var service: String?
  @Option(help: "ndjson, cloudevents or protobuf.")
  package var format = "ndjson"
  @Option(help: "Append a span for each event to this file, as OTLP JSON lines.")
  package var trace: String?
  @Option(help: "Begin a new file after so many bytes.")
  package var rotateBytes: Int64 = 16 << 20
  @Option(help: "The time to act at (RFC 3339), for trials and tests.")
  package var now: String?
  @Flag(help: "End when everything that is there has been metered. The default.")
  package var once = false
  @Flag(help: "Go on until Ctrl-C or SIGTERM.")
  package var follow = false

  package init() {}

  package func validate() throws {
    if once && follow { throw ValidationError("--once and --follow exclude each other") }
    guard MeteringFormat(rawValue: format) != nil else {
      throw ValidationError("--format \(format): write ndjson, cloudevents or protobuf")
    }
    guard now.map({ Timestamp(rfc3339: $0) != nil }) ?? true else {
      throw ValidationError("--now \(now ?? ""): write RFC 3339, as in 2026-11-22T12:00:00Z")
    }
    guard rotateBytes > 0 else { throw ValidationError("--rotate-bytes takes 1 or more") }
  }

  package var clock: @Sendable () -> Timestamp {
    if let fixed = now.flatMap({ Timestamp(rfc3339: $0) }) { return { fixed } }
    return { MachineClock.now() }
  }

  package func emitter(of service: String) throws -> Emitter {
    var settings = EmitterSettings(
      service: self.service ?? service, spool: spool, state: state, clock: clock)
    settings.format = MeteringFormat(rawValue: format) ?? .ndjson
    settings.traces = trace
    settings.rotateBytes = rotateBytes
    if let kill = KillPoint() { settings.onStep = { _ in kill.pass() } }
    return try Emitter(settings)
  }
}
