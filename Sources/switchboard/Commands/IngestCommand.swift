import ArgumentParser
import Domain
import Store
import Worker

/// `switchboard ingest`
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Take in metering files without a screen.",
    discussion: """
      Files and folders, in any order, by name; the default is the spool. With --once a given file
      counts as closed: its last line is a line also without a newline.

      Example: switchboard ingest --once usage-2026-02.ndjson --json
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "End when all complete lines are read. The default.")
  var once = false
  @Flag(help: "Go on with what is appended, until Ctrl-C.")
  var follow = false
  @Argument(help: "Files and folders. Default: the spool.")
  var paths: [String] = []

  func run() async throws {
    guard !(once && follow) else { throw Failure(.usage, "--once and --follow exclude each other") }
    let place = try Workplace.open(options)
    let inputs = paths.isEmpty ? [place.paths.spool(ofStore: place.store.path)] : paths
    let report = try await Interruption.cancelling { [follow] in
      try await follow ? place.follow(inputs) : place.ingestOnce(inputs)
    }
    guard options.json else { return Output.line(report.line) }
    Output.json(report.json)
  }
}

extension IngestReport {
  /// The object of the command contract.
  var json: JSONValue {
    [
      "files": .integer(Int64(files)), "lines": .integer(lines), "accepted": .integer(accepted),
      "duplicates": .integer(duplicates),
      "dead_letters": .object(
        deadLetters.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { JSONValue.Member($0.key.rawValue, .integer($0.value)) }),
      "bytes": .integer(bytes), "seconds": .string(seconds), "watermark": .integer(watermark),
    ]
  }

  var line: String {
    let dead = deadLetters.values.reduce(0, +)
    return "\(lines) lines of \(files) files: \(accepted) accepted, \(duplicates) duplicates, "
      + "\(dead) dead letters, in \(seconds) s"
  }
}
