import ArgumentParser
import Billing
import Domain
import Store

/// `switchboard export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Signed billing exports: usage, invoices, FOCUS.",
    subcommands: [Create.self, List.self, Verify.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Every request for an export and what became of it, newest first.",
      discussion: "Example: switchboard export list --json")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let records = try place.tenants.exports()
      if options.json { return Output.json(.array(records.map(\.json))) }
      for record in records { Output.line(record.line) }
    }
  }
}

extension ExportRecord {
  var json: JSONValue {
    [
      "id": id.map { .integer($0) } ?? .null, "at": .describing(at),
      "actor": .string(actor.rawValue), "scope": .describing(scope),
      "period": .describing(period), "format": .string(format.name),
      "focus_version": .optional(format.focusVersion?.rawValue),
      "outcome": .string(outcome.rawValue), "reason": .string(reason), "path": .string(path),
      "state": .optional(contents?.state.rawValue),
      "watermark": contents.map { .integer($0.watermark) } ?? .null,
      "invoices": contents.map { .integer($0.invoices) } ?? .null,
      "rows": contents.map { .integer($0.rows) } ?? .null,
      "total": .optional(contents?.total.description),
      "currency": .optional(contents?.total.currency.code),
      "file_sha256": .optional(contents?.fileDigest),
      "manifest_sha256": .optional(contents?.manifestDigest),
      "previous": .optional(contents?.previous),
    ]
  }

  var line: String {
    let what = "\(at)\t\(period)\t\(scope)\t\(format)\t\(outcome.rawValue)"
    guard let contents else { return "\(what)\t\(reason.shown)" }
    return "\(what)\t\(contents.state.rawValue)\t\(contents.invoices)\t\(contents.rows)\t"
      + "\(contents.total) \(contents.total.currency)\t\(path.shown)"
  }
}
