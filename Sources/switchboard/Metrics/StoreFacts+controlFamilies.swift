import Domain
import Store

extension StoreFacts {
  /// Requests, approvals, and whether the store still rests on what was signed.
  var controlFamilies: [MetricFamily] {
    let requests = control.requests.sorted {
      ($0.key.action, $0.key.state) < ($1.key.action, $1.key.state)
    }
    let strengths = ApprovalStrength.allCases.map { ($0.rawValue, control.approvals[$0] ?? 0) }
    return [
      MetricFamily(
        "switchboard_requests", .gauge, "Privileged requests by action and state.",
        requests.map { kind, number in
          MetricFamily.Sample(
            labels: "{action=\"\(kind.action)\",state=\"\(kind.state)\"}", value: String(number))
        }),
      MetricFamily(
        "switchboard_approvals_total", .counter,
        "Signed decisions, by how far apart requester and approver were.", by: "strength",
        Dictionary(uniqueKeysWithValues: strengths)),
      MetricFamily(
        "switchboard_audit_entries_total", .counter, "Entries of the audit log.",
        control.auditEntries),
      MetricFamily(
        "switchboard_denials_total", .counter,
        "Privileged acts that were refused to whoever asked for them.", control.refusals),
      MetricFamily(
        "switchboard_unattested_rows", .gauge,
        "Rows that rest on no signed record: edited from outside. Alert on more than 0.",
        control.unattested),
      MetricFamily(
        "switchboard_verification_failures", .gauge,
        "Signs of tampering with schema or audit log, or of a rollback. Alert on more than 0.",
        control.failures),
    ]
  }
}
