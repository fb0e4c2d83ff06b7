import ArgumentParser
import ConsoleTUI
import Domain
import Store

/// `switchboard timeline`
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "What happened, oldest first, as lines.",
    discussion: """
      Example: switchboard timeline --kind incident --kind limit --since 2026-11-01T00:00:00Z --follow
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Of one tenant only.")
  var tenant: String?
  @Flag(help: "Go on with what is added, until Ctrl-C.")
  var follow = false
  @Option(parsing: .singleValue, help: "Of this kind only; may be given several times.")
  var kind: [String] = []
  @Option(help: "From this time on (RFC 3339, or a day). Default: the newest 200.")
  var since: String?

  func run() async throws {
    let filter = try timelineFilter()
    let begin = try since.map(moment)
    let place = try Workplace.open(options, mode: .readOnly)
    if let tenant = filter.tenantID { _ = try place.tenants.tenant(tenant) }
    var last = try printBacklog(filter, since: begin, place)
    guard follow else { return }
    var seen = try place.store.dataVersion()
    while true {
      try await Task.sleep(for: .milliseconds(100))
      let version = try place.store.dataVersion()
      guard version != seen else { continue }
      seen = version
      last = try printNewer(than: last, filter, place)
    }
  }

  private func timelineFilter() throws -> TimelineFilter {
    let kinds = try kind.map { word in
      guard let kind = TimelineKind(rawValue: word) else {
        let names = TimelineKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "--kind \(word.shown) is not known. The kinds are \(names)")
      }
      return kind
    }
    return TimelineFilter(tenantID: tenant.map { TenantID($0) }, kinds: Set(kinds))
  }

  private func moment(_ text: String) throws -> Timestamp {
    guard let moment = Timestamp(rfc3339: text) ?? UTCDay(text)?.start else {
      throw Failure(.usage, "--since \(text.shown) is not a time. Write 2026-11-01T00:00:00Z")
    }
    return moment
  }

  private func printBacklog(
    _ filter: TimelineFilter, since begin: Timestamp?, _ place: Workplace
  ) throws -> TimelineRequest.Cursor {
    guard let begin else {
      let page = try place.tenants.timeline(
        TimelineRequest(filter: filter, anchor: .newest, limit: 200))
      page.entries.reversed().forEach(printEntry)
      return page.entries.first?.cursor ?? .init(at: Timestamp(microseconds: .min), sequence: 0)
    }
    return try printNewer(than: .init(at: begin, sequence: -1), filter, place)
  }

  private func printNewer(
    than cursor: TimelineRequest.Cursor, _ filter: TimelineFilter, _ place: Workplace
  ) throws -> TimelineRequest.Cursor {
    var last = cursor
    while true {
      let page = try place.tenants.timeline(
        TimelineRequest(filter: filter, anchor: .after(last), limit: 500))
      page.entries.reversed().forEach(printEntry)
      guard let newest = page.entries.first?.cursor else { return last }
      last = newest
      if !page.hasNewer { return last }
    }
  }

  private func printEntry(_ entry: TimelineEntry) {
    if options.json { return Output.json(entry.json) }
    Output.line(
      "\(entry.at)  \(entry.kind.rawValue.filled(toCells: 13)) \(entry.severity.name.filled(toCells: 7)) "
        + "\((entry.tenantID?.rawValue ?? "-").filled(toCells: 20)) \(entry.text.safeText)  "
        + entry.actor.safeText)
  }
}

extension TimelineEntry {
  fileprivate var cursor: TimelineRequest.Cursor {
    TimelineRequest.Cursor(at: at, sequence: sequence ?? 0)
  }

  fileprivate var json: JSONValue {
    [
      "sequence": .optional(sequence.map { Int($0) }), "at": .describing(at),
      "kind": .string(kind.rawValue), "severity": .string(severity.name),
      "partner_id": .optional(partnerID?.rawValue), "tenant_id": .optional(tenantID?.rawValue),
      "tenant": .string(tenantName), "text": .string(text), "actor": .string(actor),
    ]
  }
}
