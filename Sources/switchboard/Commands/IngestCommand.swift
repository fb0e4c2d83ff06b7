import ArgumentParser
import ConsoleTUI
import Domain
import Store
import Worker

/// `switchboard ingest`
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Take in metering files without a screen.",
    discussion: """
      Files and folders, in any order, by name; the default is the spool. With --once a given file
      counts as closed: its last line is a line also without a newline. What is wrong with a file
      is said on stderr, and the others go on; exit 5 if a named file was not read. Where a named one
      does not exist, none is read (exit 4).

      Example: switchboard ingest --once usage-2026-02.ndjson --json
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "End when all complete lines are read. The default.")
  var once = false
  @Flag(help: "Go on with what is appended, until Ctrl-C.")
  var follow = false
  @Argument(help: "Files and folders. Default: the spool.")
  var paths: [String] = []

  func run() async throws {
    guard !(once && follow) else {
      throw Failure(.usage, "--once and --follow exclude each other. Leave one out")
    }
    let place = try Workplace.open(options)
    if let absent = paths.first(where: { !WholeFile.exists($0) }) {
      throw Self.objection(to: absent)
    }
    // Checks read the files again, from whatever folder they are asked for in.
    let named = paths.map(WholeFile.absolute)
    let inputs = named.isEmpty ? [place.paths.spool(ofStore: place.store.path)] : named
    let report = try await Interruption.cancelling { [follow] in
      try await follow
        ? place.follow(inputs, onTrouble: Output.trouble)
        : place.ingestOnce(inputs, onTrouble: Output.trouble)
    }
    if options.json { Output.json(report.json) } else { Output.line(report.line) }
    guard !report.troubles.contains(where: { !$0.wasRead && named.contains($0.file) }) else {
      throw Failure(.damaged, "")
    }
  }

  private static func objection(to path: String) -> Failure {
    guard let bytes = ArgumentBytes.behind(path), ArgumentBytes.exists(bytes) else {
      return Failure(.notFound, "there is no file \(path.shown). Check its path")
    }
    return Failure(
      .damaged,
      "\(String(spelling: bytes)) has a name that is not UTF-8, and was not read. Rename it")
  }
}

extension Output {
  /// As soon as it is found: a worker may follow for days.
  fileprivate static func trouble(_ trouble: FileTrouble) {
    message("\(trouble.file.shown): \(trouble.text.safeText)")
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
      "troubles": .array(
        troubles.map {
          ["file": .string($0.file), "trouble": .string($0.text), "read": .bool($0.wasRead)]
            as JSONValue
        }),
    ]
  }

  var line: String {
    let dead = deadLetters.values.reduce(0, +)
    return "\(Int(lines).counted("line")) of \(files.counted("file")): \(accepted) accepted, "
      + "\(Int(duplicates).counted("duplicate")), \(Int(dead).counted("dead letter")), in \(seconds) s"
  }
}
