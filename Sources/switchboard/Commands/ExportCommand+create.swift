import ArgumentParser
import Billing
import Domain
import Store
import Worker

extension ExportCommand {
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "Bill a month, and write the bills as a signed bundle.",
      discussion: """
        DIR becomes the bundle; it must not exist yet, or be empty. Bills of a month that is not
        closed are provisional. The same bills again give the same bundle, byte for byte.

        Example: switchboard export create --period 2026-10 --partner northwind --format focus \
        --out northwind-2026-10
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The month, as in 2026-10.")
    var period: String
    @Option(help: "The bill of one tenant only.")
    var tenant: String?
    @Option(help: "The bills of one partner's tenants only.")
    var partner: String?
    @Option(help: "csv, json or focus.")
    var format: String
    @Option(help: "1.2 or 1.4; with --format focus only. Default: 1.2.")
    var focusVersion: String?
    @Option(help: "The folder that the bundle will be.")
    var out: String

    func run() async throws {
      guard let month = BillingPeriod(period) else {
        throw Failure(.usage, "--period \(period.shown) is not a month. Write it as 2026-10")
      }
      guard tenant == nil || partner == nil else {
        throw Failure(.usage, "--tenant and --partner exclude each other. Give one of them")
      }
      let format = try chosenFormat()
      let place = try Workplace.open(options)
      try place.require([.partnerAdmin, .platformAdmin], to: "export bills")
      let scope = try place.tenants.exportScope(
        tenant: tenant.map { TenantID($0) }, partner: partner.map { PartnerID($0) })
      let request = ExportRequest(
        scope: scope, period: month, format: format, place: try target(),
        actor: place.person.id, at: place.now)
      // A month that nobody has run a worker in since has the levels of its last days still to come.
      try Worker(store: place.store, clock: place.clock).beginDay()
      let record = try await Interruption.cancelling {
        defer { Output.endProgress() }
        return try place.exporter().create(request) { try Output.billed($0, of: $1) }
      }
      show(record)
    }

    private func chosenFormat() throws -> ExportFormat {
      let version = focusVersion.flatMap { FocusVersion(rawValue: $0) }
      guard focusVersion == nil || version != nil else {
        throw Failure(
          .usage, "--focus-version \(focusVersion?.shown ?? "") is not known. Write 1.2 or 1.4")
      }
      guard let chosen = ExportFormat(name: format, focusVersion: version) else {
        throw Failure(
          .usage,
          version == nil
            ? "--format \(format.shown) is not known. Write csv, json or focus"
            : "--focus-version goes with --format focus. Leave it out, or write --format focus")
      }
      return chosen
    }

    private func target() throws -> String {
      let path = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
      guard !path.isEmpty, path != "/", !path.unicodeScalars.contains("\0") else {
        throw Failure(.usage, "--out \(out.shown) is no folder. Name one that does not exist yet")
      }
      return path
    }

    private func show(_ record: ExportRecord) {
      guard !options.json else { return Output.json(record.json) }
      guard let contents = record.contents else { return }
      Output.line(
        "\(record.path): \(record.period) as \(record.format) for \(record.scope), "
          + "\(contents.state.rawValue)")
      Output.line(
        "\(contents.invoices) bills, \(contents.rows) rows, \(contents.total) "
          + "\(contents.total.currency), watermark \(contents.watermark)")
      Output.line("manifest sha256 \(contents.manifestDigest)")
    }
  }
}

extension Output {
  /// Progress of billing, and the place where a cancelled export ends.
  static func billed(_ done: Int, of count: Int) throws {
    guard done.isMultiple(of: 64) || done == count else { return }
    try Task.checkCancellation()
    progress("billed \(done) of \(count) tenants")
  }
}
