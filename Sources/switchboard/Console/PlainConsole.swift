import ConsoleTUI
import Domain
import Store

/// The console as a conversation of lines, for screen readers and terminals without a cursor.
struct PlainConsole {
  let place: Workplace
  let companions: [@Sendable () async -> Void]

  private static let help = [
    "filter TEXT lists tenants, as in: filter plan:pro risk:>=70",
    "open ID tells all of one tenant and its latest events",
    "timeline tells what happened to all tenants; quit ends",
  ]

  func run() async throws {
    let beside = Task { [companions] in
      await withDiscardingTaskGroup { group in
        for companion in companions { group.addTask { await companion() } }
      }
    }
    defer { beside.cancel() }
    for line in Self.help { Output.line(line) }
    while let line = readLine(strippingNewline: true) {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let command = words.first else { continue }
      if command == "quit" { return }
      do {
        for line in try answer(command, words.count > 1 ? words[1] : "") { Output.line(line) }
      } catch {
        guard let failure = Failure(describing: error) else { throw error }
        Output.line("failed: \(failure.description.safeText)")
      }
    }
  }

  private func answer(_ command: String, _ argument: String) throws -> [String] {
    switch command {
    case "filter": try catalog(argument)
    case "open": try tenant(TenantID(argument))
    case "timeline": try timeline(TimelineFilter())
    default: Self.help
    }
  }

  private func catalog(_ text: String) throws -> [String] {
    let query = CatalogQuery(filter: try Filter(argument: text))
    let counts = try place.tenants.counts(query, now: place.now)
    let window = try place.tenants.catalog(
      CatalogRequest(query: query, anchor: .first, limit: 20), now: place.now)
    return PlainLines.lines(for: .catalogCounted(counts, Ticket(0)))
      + window.rows.map { PlainLines.line($0) }
  }

  private func tenant(_ id: TenantID) throws -> [String] {
    let profile = try place.tenants.profile(id, now: place.now)
    return PlainLines.lines(for: .profileLoaded(profile, Ticket(0)))
      + (try timeline(TimelineFilter(tenantID: id)))
  }

  private func timeline(_ filter: TimelineFilter) throws -> [String] {
    let page = try place.tenants.timeline(
      TimelineRequest(filter: filter, anchor: .newest, limit: 20))
    return page.entries.reversed().map { PlainLines.line($0) }
  }
}
