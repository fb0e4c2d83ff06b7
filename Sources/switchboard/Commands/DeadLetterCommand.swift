import ArgumentParser
import ConsoleTUI
import Domain
import Store

/// `switchboard dlq`
struct DeadLetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dlq", abstract: "Lines that were not admitted.",
    subcommands: [List.self, Show.self, Retry.self, Discard.self, Stats.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Open dead letters, newest first.",
      discussion: """
        Where there are more than the limit, how many there are in all is said on stderr.

        Example: switchboard dlq list --code CONFLICT --json
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(help: "Of one code only, as in MALFORMED.")
    var code: String?
    @Option(help: "Of one tenant only.")
    var tenant: String?
    @Option(help: "At most so many.")
    var limit = 100
    @Flag(help: "Also those that were retried or discarded.")
    var all = false

    func run() throws {
      let wanted = try code.map(DeadLetterCode.init(argument:))
      guard limit >= 0 else { throw Failure(.usage, "--limit \(limit) is negative") }
      let place = try Workplace.open(options, mode: .readOnly)
      let query = DeadLetterQuery(
        code: wanted, tenant: tenant.map { TenantID($0) }, includesSettled: all, limit: limit)
      let letters = try place.tenants.deadLetters(query)
      if options.json {
        Output.json(.array(letters.map(\.json)))
      } else {
        for letter in letters { Output.line(letter.line) }
      }
      guard letters.count == limit else { return }
      let count = try place.tenants.deadLetterCount(query)
      guard count > limit else { return }
      Output.message(
        "these are the newest \(limit) of \(count); for all of them add --limit \(count)")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One dead letter with its bytes.", discussion: "Example: switchboard dlq show 12")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let letter = try place.tenants.deadLetter(id: id)
      if options.json { return Output.json(letter.json) }
      Output.line(letter.line)
      if let place = letter.placeLine { Output.line(place) }
      Output.line(letter.settledLine ?? "to do: \(letter.code.remedy)")
      Output.line(String(decoding: letter.bytes, as: UTF8.self).safeText)
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "How many lines each code refuses; those that a retry admitted have left it.",
      discussion: "Example: switchboard dlq stats --json")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      try place.requireAllPartners(to: "see the figures of all partners")
      let totals = try place.store.ingestTotals().deadLetters
        .sorted { $0.key.rawValue < $1.key.rawValue }
      if options.json {
        return Output.json(
          .object(totals.map { JSONValue.Member($0.key.rawValue, .integer($0.value)) }))
      }
      for (code, count) in totals { Output.line("\(code.rawValue)\t\(count)") }
    }
  }
}
