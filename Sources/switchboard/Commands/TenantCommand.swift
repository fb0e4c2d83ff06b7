import ArgumentParser
import Domain
import Store

/// `switchboard tenant`
struct TenantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenant", abstract: "List, show and import tenants.",
    subcommands: [List.self, Show.self, Import.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "The catalog as lines.",
      discussion: """
        The filter language is that of the console.

        Example: switchboard tenant list --filter 'plan:pro risk:>=70 !status:trial' --sort usage --json
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(help: "For example: plan:pro,enterprise status:active region:eu-* margin:<0 acme")
    var filter = ""
    @Option(help: "A column; with a leading - the largest first. Default: id.")
    var sort = "id"
    @Option(help: "At most so many.")
    var limit: Int?

    func run() throws {
      let query = CatalogQuery(filter: try Filter(argument: filter), sort: try order())
      guard limit.map({ $0 >= 0 }) ?? true else {
        throw Failure(.usage, "--limit \(limit ?? 0) is negative. Write 0 or more")
      }
      let place = try Workplace.open(options, mode: .readOnly)
      let rows = try allRows(query, place)
      if options.json { return Output.json(.array(rows.map(\.json))) }
      for row in rows { Output.line(row.line) }
    }

    private func order() throws -> CatalogSort {
      let descending = sort.hasPrefix("-")
      guard let column = CatalogColumn(rawValue: descending ? String(sort.dropFirst()) : sort)
      else {
        let names = CatalogColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "--sort \(sort.shown) is no column. The columns are \(names)")
      }
      return CatalogSort(column: column, descending: descending)
    }

    /// Reads window after window, so that memory stays flat in the store; the answer is a list.
    private func allRows(_ query: CatalogQuery, _ place: Workplace) throws -> [CatalogRow] {
      var rows: [CatalogRow] = []
      var anchor = CatalogRequest.Anchor.first
      let most = limit ?? .max
      while rows.count < most {
        let window = try place.tenants.catalog(
          CatalogRequest(query: query, anchor: anchor, limit: min(1000, most - rows.count)),
          now: place.now)
        rows += window.rows
        guard window.hasLater, let last = window.rows.last else { break }
        anchor = .after(last)
      }
      return rows
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "All that is known of one tenant.",
      discussion: "Example: switchboard tenant show contoso-retail")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The tenant's id.")
    var id: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let profile = try place.tenants.profile(TenantID(id), now: place.now)
      if options.json { return Output.json(profile.json) }
      for line in profile.lines { Output.line(line) }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Add tenants from CSV or JSON lines: all or none.",
      discussion: """
        Fields: id, partner_id, name, region, status, plan, plan_from, risk, created_at.
        Partners are made as they are named. A plan has to be published; its
        newest version that is effective on plan_from is assigned, or its first from its own day on.

        Example: switchboard tenant import tenants.csv
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The file.")
    var file: String

    func run() throws {
      let contents = try TenantFile(name: file, bytes: try WholeFile.read(file))
      let place = try Workplace.open(options)
      try place.require([.platformAdmin], to: "import tenants")
      let offer = try PlanOffer(of: place.store)
      let (partners, tenants) = try contents.tenants(now: place.now, offer: offer)
      try place.control().importTenants(
        partners, tenants.map(offer.begun), unassigned: offer.foreign,
        by: place.person.id.rawValue, at: place.now)
      for note in offer.notes(on: tenants) { Output.message(note) }
      guard options.json else {
        return Output.line("imported \(tenants.count.counted("tenant"))")
      }
      Output.json(["imported": .integer(Int64(tenants.count))])
    }
  }
}
