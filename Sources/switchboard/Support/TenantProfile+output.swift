import ConsoleTUI
import Domain

extension TenantProfile {
  var json: JSONValue {
    guard case .object(var members) = row.json else { return row.json }
    let more: JSONValue = [
      "partner_name": .string(partnerName), "plan_version": .optional(planVersion),
      "plan_from": .describing(planFrom), "risk_reason": .string(riskReason),
      "cogs": .optional(cogs?.description), "open_incidents": .integer(Int64(openIncidents)),
      "mttr_seconds": .optional(meanTimeToResolve.map { Int($0) }),
      "approvals_today": .integer(Int64(approvalsToday)),
      "approvals_limit": .optional(approvalsLimit),
      "pending_requests": .integer(Int64(pendingRequests)),
      "watermark": .integer(watermark), "metrics": .array(metrics.map(\.json)),
    ]
    if case .object(let rest) = more { members += rest }
    return .object(members)
  }

  var lines: [String] {
    let head = [
      "\(row.id)  \(row.name.safeText)  (\(partnerName.safeText))",
      "plan \(row.plan)\(planVersion.map { "@\($0)" } ?? "") since \(planFrom), "
        + "\(row.status.rawValue), \(row.region.safeText)",
      "risk \(row.risk)\(riskReason.isEmpty ? "" : ": \(riskReason.safeText)")",
      "revenue \(row.revenue) \(row.revenue.currency), COGS \(cogs?.description ?? "n/a")",
      "incidents open \(openIncidents), approvals today \(approvalsToday)",
    ]
    return head
      + metrics.map { metric in
        "\(metric.meter.rawValue) \(metric.used)"
          + (metric.hardLimit.map { " of \($0)" } ?? "")
      }
  }
}

extension MetricUsage {
  fileprivate var json: JSONValue {
    [
      "metric": .string(meter.rawValue), "used": .describing(used),
      "included": .optional(included?.description),
      "hard_limit": .optional(hardLimit?.description),
      "soft_percent": .integer(Int64(softPercent)),
      "limit_reached": .optional(limitReached?.description),
      "last_30_days": .array(recent.map { .describing($0) }),
    ]
  }
}
