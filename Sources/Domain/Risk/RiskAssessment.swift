/// How much a tenant wants attention, 0 (calm) to 100, and why: the sum of a few bounded
/// weights, so that the reason can be read off and argued with.
package struct RiskAssessment: Equatable, Sendable {
  package let score: Int
  /// The two heaviest signals, heaviest first: `ingest 104 % of its limit, margin −4 %`.
  package let reason: String

  package init(_ signals: RiskSignals) {
    let weights = Self.weights(signals).filter { $0.points > 0 }
      .enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
    score = min(100, weights.reduce(0) { $0 + $1.points })
    reason = weights.prefix(2).map(\.words).joined(separator: ", ")
  }

  private typealias Weight = (points: Int, words: String)

  private static func weights(_ signals: RiskSignals) -> [Weight] {
    if signals.status == .deleted { return [] }
    return [
      status(signals.status), usage(signals), margin(signals), change(signals),
      incidents(signals),
    ]
  }

  private static func status(_ status: TenantStatus) -> Weight {
    switch status {
    case .suspended: (35, "suspended")
    case .trial: (8, "on trial")
    case .active, .deleted: (0, "")
    }
  }

  private static func usage(_ signals: RiskSignals) -> Weight {
    guard let percent = signals.usagePercent else { return (0, "") }
    let words = "\(signals.nearestMeter?.shortName ?? "usage") \(percent) % of its limit"
    return switch percent {
    case ..<50: (0, words)
    case ..<80: ((percent - 50) / 3, words)
    case ..<101: (10 + (percent - 80), words)
    default: (min(45, 35 + (percent - 100) / 5), words)
    }
  }

  private static func margin(_ signals: RiskSignals) -> Weight {
    guard let margin = signals.marginBasisPoints else { return (0, "") }
    let percent = Int(Int64(margin).flooredQuotient(100))
    let words = "margin \(percent < 0 ? "−" : "")\(percent.magnitude) %"
    return switch percent {
    case ..<0: (min(35, 25 + Int(percent.magnitude) / 10), words)
    case ..<10: (18, words)
    case ..<30: (8, words)
    default: (0, words)
    }
  }

  /// A fall counts like a rise: customers who leave take their usage away first.
  private static func change(_ signals: RiskSignals) -> Weight {
    guard let change = signals.weeklyChange else { return (0, "") }
    let words = "usage \(change < 0 ? "−" : "+")\(change.magnitude) % in 7 days"
    return switch change {
    case ..<(-40): (20, words)
    case ..<(-20): (12, words)
    case ..<25: (0, words)
    case ..<60: (8, words)
    case ..<120: (14, words)
    default: (20, words)
    }
  }

  private static func incidents(_ signals: RiskSignals) -> Weight {
    let count = signals.openIncidents
    let worst = signals.worstIncident == .error ? 8 : 0
    let words = "\(count) open \(count == 1 ? "incident" : "incidents")"
    return (count == 0 ? 0 : min(24, 4 + count * 4 + worst), words)
  }
}
