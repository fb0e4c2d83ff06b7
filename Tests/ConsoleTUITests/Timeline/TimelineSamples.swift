import Domain

@testable import ConsoleTUI

enum TimelineSamples {
  static func entry(
    _ kind: TimelineKind = .usage, _ severity: Severity = .info, secondsAgo: Int64,
    tenant: String = "contoso-retail", text: String, actor: String = "worker"
  ) -> TimelineEntry {
    TimelineEntry(
      at: ProfileSamples.now.advanced(bySeconds: -secondsAgo), kind: kind, severity: severity,
      partnerID: PartnerID("northwind"), tenantID: TenantID("tn_9f31"), tenantName: tenant,
      text: text, actor: actor)
  }

  /// A morning, oldest first.
  static let morning: [TimelineEntry] = [
    entry(.note, secondsAgo: 90_742, text: "called, promised payment by Friday", actor: "sam"),
    entry(.plan, secondsAgo: 3_661, text: "pro @2 → pro @3", actor: "vera"),
    entry(
      .deadLetter, .error, secondsAgo: 1_824,
      text: "quantity \"1,5\" is not a decimal: ingest-gateway.3.ndjson:88121"),
    entry(secondsAgo: 1_391, text: "batch 8,812: 4,103 accepted, 12 duplicates"),
    entry(
      .incident, .warning, secondsAgo: 298, text: "INC-204 opened: margin below floor",
      actor: "guardrail"),
    entry(
      .approval, .notice, secondsAgo: 91, tenant: "株式会社さくら商店",
      text: "suspend 7f3a executed; one may resume until 23 Nov 12:01", actor: "ana + bo"),
    entry(
      .limit, .warning, secondsAgo: 13,
      text: "ingest_unit passed 95 % of 5,000,000 (4,751,220)"),
  ]

  /// A bench whose pane follows `count` entries, one a minute.
  static func minutes(_ count: Int, height: Int = 11) -> TimelineBench {
    var bench = TimelineBench(height: height)
    for index in 0..<count {
      let isError = index % 50 == 7
      bench.shelf.append(
        entry(
          isError ? .deadLetter : .usage, isError ? .error : .info,
          secondsAgo: Int64(count - index) * 60, text: "batch \(index)"))
    }
    bench.start()
    return bench
  }
}
