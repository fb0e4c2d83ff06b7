import Domain
import Store

extension StoreFacts {
  /// What the log of decisions tells.
  var policyFamilies: [MetricFamily] {
    [
      MetricFamily(
        "switchboard_policy_decisions_total", .counter,
        "Decisions on privileged actions, by what came of them and the kind of reason.",
        decisions.map { kind in
          MetricFamily.Sample(
            labels: "{action=\"\(kind.action)\",result=\"\(kind.result)\","
              + "reason=\"\(kind.cause)\",engine=\"\(kind.engine)\"}",
            value: String(kind.count))
        }),
      MetricFamily(
        "switchboard_policy_decision_seconds", .histogram, "How long a decision took.",
        decisionTimes.flatMap(\.samples)),
    ]
  }
}

extension DecisionTimes {
  fileprivate var samples: [MetricFamily.Sample] {
    let bounds = Self.bounds.map(Self.seconds) + ["+Inf"]
    let buckets = zip(bounds, counts + [count]).map { bound, number in
      MetricFamily.Sample(
        ending: "_bucket", labels: "{engine=\"\(engine)\",le=\"\(bound)\"}",
        value: String(number))
    }
    let labels = "{engine=\"\(engine)\"}"
    return buckets + [
      MetricFamily.Sample(
        ending: "_sum", labels: labels, value: Self.seconds(microseconds)),
      MetricFamily.Sample(ending: "_count", labels: labels, value: String(count)),
    ]
  }

  private static func seconds(_ microseconds: Int64) -> String {
    DecimalText.trimmed(microseconds, fractionDigits: 6)
  }
}
