import ArgumentParser
import Domain
import Store

/// `switchboard backup`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store, whole and checked, while it is in use.",
    discussion: "Example: switchboard backup switchboard-2026-11-22.db")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file to make; an existing one is refused.")
  var path: String

  func run() throws {
    let place = try Workplace.open(options)
    try place.require([.platformAdmin], to: "back the store up")
    try place.store.backup(to: path)
    guard options.json else { return Output.line("backed up \(place.store.path) to \(path)") }
    Output.json(["store": .string(place.store.path), "backup": .string(path)])
  }
}

/// `switchboard restore`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the store's place.",
    discussion: """
      The backup is checked first; a store that is in use is left alone; the former one is kept.

      Example: switchboard restore switchboard-2026-11-22.db
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The backup.")
  var path: String

  func run() throws {
    let target = Paths(environment: Environment.variables).store(options)
    try Folder.make(Folder.parent(of: target))
    let former = try Store.restore(from: path, to: target)
    guard options.json else {
      return Output.line(
        "restored \(target) from \(path)" + (former.map { "; the former store is \($0)" } ?? ""))
    }
    Output.json([
      "store": .string(target), "backup": .string(path), "former": .optional(former),
    ])
  }
}

/// `switchboard doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look the store over; exit 1 if something is wrong.",
    discussion: "Example: switchboard doctor --json")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let place = try Workplace.open(options, mode: .readOnly)
    let findings = try place.store.doctor()
    if options.json {
      Output.json(.array(findings.map(\.json)))
    } else {
      for finding in findings { Output.line(finding.line) }
    }
    guard findings.allSatisfy(\.isGood) else { throw Failure(.foundWrong, "") }
  }
}

extension DoctorFinding {
  fileprivate var json: JSONValue {
    [
      "check": .string(check), "good": .bool(isGood), "detail": .string(detail),
      "remedy": .string(remedy),
    ]
  }

  fileprivate var line: String {
    "\(isGood ? "ok   " : "WRONG")  \(check): \(detail)\(remedy.isEmpty ? "" : ". \(remedy)")"
  }
}
