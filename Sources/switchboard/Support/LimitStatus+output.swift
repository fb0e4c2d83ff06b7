import Domain

extension LimitStatus {
  func json(of id: TenantID, _ state: TenantStatus) -> JSONValue {
    [
      "tenant_id": .string(id.rawValue), "metric": .string(metric.rawValue),
      "plan": .optional(plan?.description), "window": .optional(limit?.window.rawValue),
      "period": .string(period), "used": .describing(used),
      "hard_limit": .optional(limit?.hard.description), "soft_percent": .optional(softPercent),
      "level": .string(levelName), "allowed": .bool(isAllowed && state.isServed),
      "limit_reached": .optional(reachedOn?.description),
      "forecast": forecast.map { band in
        [
          "low": .describing(band.low), "expected": .describing(band.expected),
          "high": .describing(band.high),
        ]
      } ?? .null,
    ]
  }

  func line(of id: TenantID) -> String {
    let reached = reachedOn.map { "reached on \($0)" } ?? "-"
    let expected = forecast.map { "expected \($0.expected)" } ?? "-"
    let soft = softPercent.map { "\($0) %" } ?? "-"
    return "\(id)\t\(metric.rawValue)\t\(used)\t\(limit?.hard.description ?? "-")\t\(soft)\t"
      + "\(levelName)\t\(expected)\t\(reached)"
  }

  /// Why the services may not go on, with what to do.
  func refusal(of id: TenantID) -> String {
    let hard = limit?.hard.grouped ?? "0"
    let until = limit?.window == .day ? "tomorrow (UTC)" : "the next month"
    return metric == .approvals
      ? "\(id) has had \(used.grouped) of \(hard) decided requests on \(period). "
        + "Ask again \(until), or change its plan"
      : "\(id) is over its hard limit of \(metric.rawValue) in \(period): \(used.grouped) of "
        + "\(hard). Change its plan, or wait for \(until)"
  }

  private var levelName: String { level?.name ?? "unlimited" }
}
