import Domain
import Store

extension StoreFacts {
  /// What limits, guardrails and floors have set off.
  var breachFamilies: [MetricFamily] {
    var breached: [MetricFamily.Sample] = []
    for metric in LimitedMetric.allCases {
      for level in [LimitLevel.soft, .hard] {
        let number = breaches.limits[.init(metric: metric, level: level)] ?? 0
        breached.append(
          MetricFamily.Sample(
            labels: "{kind=\"\(level.name)\",metric=\"\(metric.rawValue)\"}",
            value: String(number)))
      }
    }
    return [
      MetricFamily(
        "switchboard_limit_breaches_total", .counter,
        "Limits passed, once for a tenant, metric, period and plan version.", breached),
      MetricFamily(
        "switchboard_overage_events_total", .counter,
        "Tenants and months whose use went beyond what the plan includes.", by: "metric",
        Dictionary(
          uniqueKeysWithValues: Meter.allCases.map { ($0.rawValue, breaches.overages[$0] ?? 0) })),
      MetricFamily(
        "switchboard_margin_floor_breaches_total", .counter,
        "Tenants and months whose margin fell below the floor of the tier.",
        breaches.marginFloors),
      MetricFamily(
        "switchboard_guardrail_moves_total", .counter,
        "Moves of soft thresholds by guardrails, and by those who pin them.", by: "direction",
        [
          "up": breaches.guardrailsUp, "down": breaches.guardrailsDown,
          "pinned": breaches.guardrailsPinned,
        ]),
    ]
  }
}
