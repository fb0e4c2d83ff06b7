import Domain
import Store

extension ExportFacts {
  var families: [MetricFamily] {
    [
      MetricFamily(
        "switchboard_exports_total", .counter,
        "Requests for billing exports by format and what became of them.",
        ["csv", "focus", "json"].flatMap(samples)),
      MetricFamily(
        "switchboard_last_export_timestamp_seconds", .gauge,
        "When the last bundle was made, in seconds since 1970; 0 before the first.",
        lastAt?.seconds ?? 0),
      MetricFamily(
        "switchboard_bundle_verifications_total", .counter,
        "Bundles that were verified beside this store, by kind and result.",
        BundleCheck.Kind.allCases.flatMap(results)),
      MetricFamily(
        "switchboard_bundle_verification_failures_total", .counter,
        "Bundles that did not hold, by what failed first. Alert when it rises.",
        BundleCheck.Kind.allCases.flatMap(failures)),
    ]
  }

  private func samples(_ format: String) -> [MetricFamily.Sample] {
    ExportRecord.Outcome.allCases.map { outcome in
      MetricFamily.Sample(
        labels: "{format=\"\(format)\",result=\"\(outcome.rawValue)\"}",
        value: String(requests[Requests(format: format, outcome: outcome)] ?? 0))
    }
  }

  private func results(_ kind: BundleCheck.Kind) -> [MetricFamily.Sample] {
    let good = checks[Checks(kind: kind, failure: nil)] ?? 0
    let all = checks.filter { $0.key.kind == kind }.values.reduce(0, +)
    return [("invalid", all - good), ("valid", good)].map { result, number in
      MetricFamily.Sample(
        labels: "{kind=\"\(kind.rawValue)\",result=\"\(result)\"}", value: String(number))
    }
  }

  private func failures(_ kind: BundleCheck.Kind) -> [MetricFamily.Sample] {
    BundleCheck.Failure.allCases.map { failure in
      MetricFamily.Sample(
        labels: "{kind=\"\(kind.rawValue)\",failed=\"\(failure.rawValue)\"}",
        value: String(checks[Checks(kind: kind, failure: failure)] ?? 0))
    }
  }
}
