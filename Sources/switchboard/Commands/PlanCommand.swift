import ArgumentParser
import Domain
import DualControl
import Evidence
import Store

/// `switchboard plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan versions: list, show, compare, publish, assign.",
    subcommands: [List.self, Show.self, Diff.self, Publish.self, Assign.self, History.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
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
      abstract: "Publish a plan version; it can never be changed again.",
      discussion: "Example: switchboard plan publish pro@4.yaml")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The plan's file.")
    var file: String

    func run() throws {
      let place = try Workplace.open(options)
      try place.require([.platformAdmin], to: "publish plans")
      let bytes = try WholeFile.read(file, limit: 1 << 20)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(.damaged, "\(file) is not UTF-8. Convert it, as with `iconv -t UTF-8`")
      }
      let plan = try PlanReader(file: file, root: YAMLConfig.parse(text, file: file)).plan()
      let record = PlanRecord(
        plan: plan.id.plan, version: plan.id.version, effective: plan.effective, document: text,
        digest: ContentDigest.sha256(bytes), publishedAt: place.now,
        publishedBy: place.person.id.rawValue)
      try publish(record, plan, place)
      guard options.json else { return Output.line("published \(plan.id)") }
      Output.json(record.json)
    }

    /// With the operator's signature where a passphrase is given, else with the installation's.
    private func publish(_ record: PlanRecord, _ plan: Plan, _ place: Workplace) throws {
      let isKnown = try place.store.plans().contains {
        $0.plan == record.plan && $0.version == record.version && $0.digest == record.digest
      }
      guard !isKnown else { return }
      guard place.hasPassphrase else {
        let entry = TimelineEntry(
          at: place.now, kind: .plan, severity: .notice, partnerID: nil, tenantID: nil,
          text: "\(plan.id) published, effective \(plan.effective)",
          actor: place.person.id.rawValue)
        return try place.control().publish(
          [record], entries: [entry], by: place.person.id.rawValue, at: place.now)
      }
      let draft = ActionDraft(
        .publishPlan,
        parameters: [
          "plan": plan.id.description, "effective": plan.effective.description,
          "sha256": record.digest,
        ], reason: "plan publish", attachment: record.document)
      let request = try place.actions().file(draft, by: try place.signer(), at: place.now)
      place.remember()
      place.keepEvidence(of: request)
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
