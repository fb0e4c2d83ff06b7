package import Domain

/// What has happened as lines that are only ever appended, for screen readers and terminals
/// that cannot move the cursor. Words instead of marks, no frames, no control characters.
package enum PlainLines {
  package static func lines(for event: Event) -> [String] {
    switch event {
    case .catalogLoaded(let window, _): window.rows.map(line)
    case .catalogCounted(let counts, _): ["\(counts.matching) of \(counts.total) tenants"]
    case .profileLoaded(let profile, _): lines(of: profile)
    case .timelineLoaded(let page, _, _): page.entries.reversed().map(line)
    case .tenantsFound(let rows, _): rows.map(line)
    case .failed(let text, _): [clean("failed: \(text)")]
    case .told(let text): [clean(text)]
    case .storeChanged(let freshness): freshness.trouble.map { [clean("trouble: \($0)")] } ?? []
    default: []
    }
  }

  package static func line(_ row: CatalogRow) -> String {
    var words = [
      "tenant \(row.name)", "id \(row.id)", "plan \(row.plan)", row.status.rawValue,
      "risk \(row.risk) of 100",
    ]
    if let percent = row.usagePercent { words.append("usage \(percent) percent of its limit") }
    if let points = row.marginBasisPoints { words.append("margin \(points / 100) percent") }
    return clean(words.joined(separator: ", "))
  }

  package static func line(_ entry: TimelineEntry) -> String {
    let severity = entry.severity == .info ? "" : "\(entry.severity.name), "
    let name = entry.tenantName.isEmpty ? "" : "\(entry.tenantName): "
    return clean(
      "\(entry.at), \(severity)\(entry.kind.rawValue), \(name)\(entry.text), by \(entry.actor)")
  }

  private static func lines(of profile: TenantProfile) -> [String] {
    [line(profile.row)]
      + profile.metrics.map { metric in
        let limit = metric.hardLimit.map { " of \($0)" } ?? ""
        return clean("\(metric.meter.shortName) \(metric.used)\(limit)")
      }
      + [
        "open incidents \(profile.openIncidents), pending requests \(profile.pendingRequests)"
      ]
  }

  /// Through the sanitiser, like everything that is shown.
  static func clean(_ text: String) -> String {
    Glyphs(text).reduce(into: "") { $0 += $1.text }
  }
}
