import ArgumentParser
import Domain
import Store

/// `switchboard plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan versions: list, show, compare, publish, assign.",
    subcommands: [List.self, Show.self, Diff.self, Publish.self, Assign.self, History.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "All published versions.", discussion: "Example: switchboard plan list --json")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let records = try place.store.plans()
      if options.json { return Output.json(.array(records.map(\.json))) }
      for record in records {
        Output.line("\(record.plan)@\(record.version)\tfrom \(record.effective)\t\(record.digest)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "The text of one version, the newest unless one is named.",
      discussion: "Example: switchboard plan show pro@3")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "PLAN or PLAN@VERSION.")
    var plan: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let record = try PublishedPlans.record(named: plan, in: place.store)
      guard options.json else { return Output.line(record.document) }
      let parsed = try PublishedPlans.plan(record)
      let fields = parsed.fields.map { JSONValue.Member($0.name, .string($0.value)) }
      Output.json(.object(record.members + [.init("fields", .object(fields))]))
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "What differs between two versions, field by field.",
      discussion: "Example: switchboard plan diff pro@2 pro@3")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "PLAN@VERSION.")
    var before: String
    @Argument(help: "PLAN@VERSION.")
    var after: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let plans = try [before, after].map {
        try PublishedPlans.plan(PublishedPlans.record(named: $0, in: place.store))
      }
      let changes = PlanChange.changes(from: plans[0], to: plans[1])
      if options.json { return Output.json(.array(changes.map(\.json))) }
      for change in changes { Output.line(change.text) }
    }
  }

  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "publish",
      abstract: "Publish a plan version; it can never be changed again.",
      discussion: "Example: switchboard plan publish pro@4.yaml")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The plan's file.")
    var file: String
    @Option(help: "Why; it stands on the timeline.")
    var reason = ""

    func run() throws {
      guard reason.utf8.count <= 1024 else {
        throw Failure(.usage, "--reason has \(reason.utf8.count) bytes. Write at most 1024")
      }
      let place = try Workplace.open(options)
      try place.require([.platformAdmin], to: "publish plans")
      let publishing = try PlanPublishing(place: place, file: file)
      if let note = publishing.nameNote { Output.message(note) }
      try publishing.commit(reason: reason)
      guard options.json else { return Output.line(publishing.summary) }
      Output.json(
        .object(
          publishing.record.members + [
            .init("changed", .bool(!publishing.isPublished)),
            .init("changes", .array(publishing.changes.map(\.json))),
          ]))
    }
  }
}

extension PlanRecord {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("plan", .string(plan)), .init("version", .integer(Int64(version))),
      .init("effective", .describing(effective)), .init("digest", .string(digest)),
      .init("published_at", .describing(publishedAt)),
      .init("published_by", .string(publishedBy)),
    ]
  }

  fileprivate var json: JSONValue { .object(members) }
}

extension PlanChange {
  fileprivate var json: JSONValue {
    ["field": .string(field), "before": .optional(before), "after": .optional(after)]
  }

  fileprivate var text: String { "\(field)\t\(before ?? "-")\t→\t\(after ?? "-")" }
}
