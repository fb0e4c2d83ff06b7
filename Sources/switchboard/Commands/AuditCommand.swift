import ArgumentParser
import ConsoleTUI
import Domain
import DualControl
import Evidence
import Store

/// `switchboard audit`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "The log of everything privileged, and whether it is whole.",
    subcommands: [List.self, Verify.self, TakeCheckpoint.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Entries in your scope, newest first.",
      discussion: "Example: switchboard audit list --tenant contoso-retail --json")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only those of a tenant.")
    var tenant: String?
    @Option(help: "Only those of a kind, as in request.executed.")
    var kind: String?
    @Option(help: "Only those of somebody.")
    var actor: String?
    @Option(help: "Only those with this text.")
    var text: String?
    @Option(help: "At most so many.")
    var limit = 100

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let rows = try place.tenants.audit(
        AuditQuery(
          tenantID: tenant.map { TenantID($0) }, kind: kind, actor: actor, text: text,
          limit: limit))
      if options.json { return Output.json(.array(rows.map(\.json))) }
      for row in rows { Output.line(row.line) }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every hash, signature and row; exit 1 if something was tampered with.",
      discussion: """
        Checkpoints that operators' keyrings remember are held against the log, and those of files
        that were kept elsewhere.

        Example: switchboard audit verify --checkpoint yesterday.checkpoint
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(parsing: .singleValue, help: "A file made by `audit checkpoint`; several for several.")
    var checkpoint: [String] = []

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      try place.requireAllPartners(to: "verify the log of all partners")
      let report = try place.auditReport(further: checkpoint)
      if options.json {
        Output.json(report.json)
      } else {
        for check in report.checks {
          Output.line(
            "\(check.isGood ? "ok   " : "WRONG")  \(check.name): \(check.detail.safeText)")
        }
      }
      guard report.isGood else { throw Failure(.foundWrong, "") }
    }
  }

  struct TakeCheckpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checkpoint",
      abstract: "Print the log's size and root, signed, to be kept elsewhere.",
      discussion: "Example: switchboard audit checkpoint > 2026-11-26.checkpoint")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      try place.requireAllPartners(to: "take a checkpoint of the log of all partners")
      let key = try InstallationKey(paths: place.paths).key(of: place.store)
      let signed = try place.control().signedCheckpoint(with: key)
      guard options.json else { return Output.text(signed.encoded) }
      Output.json([
        "origin": .string(signed.checkpoint.origin),
        "size": .integer(Int64(signed.checkpoint.size)),
        "root": .describing(signed.checkpoint.root), "checkpoint": .string(signed.encoded),
      ])
    }
  }
}

extension AuditRow {
  fileprivate var json: JSONValue {
    let detail = (try? JSONValue(parsing: Array(body.utf8)))?["detail"] ?? .null
    return [
      "seq": .integer(sequence), "ts": .describing(at), "actor": .string(actor),
      "kind": .string(kind), "partner_id": .optional(partnerID?.rawValue),
      "tenant_id": .optional(tenantID?.rawValue), "detail": detail, "body": .string(body),
      "leaf_hash": .string(leafHash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()),
    ]
  }

  fileprivate var line: String {
    [
      String(sequence), at.description, actor.safeText, kind,
      tenantID?.rawValue ?? partnerID?.rawValue ?? "-", body.safeText,
    ].joined(separator: "\t")
  }
}

extension AuditReport {
  fileprivate var json: JSONValue {
    [
      "good": .bool(isGood), "entries": .integer(entries), "root": .string(root),
      "checks": .array(
        checks.map {
          [
            "check": .string($0.name), "good": .bool($0.isGood), "detail": .string($0.detail),
          ]
        }),
    ]
  }
}
