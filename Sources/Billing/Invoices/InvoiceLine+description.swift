import Domain

extension InvoiceLine {
  /// The line in one sentence: what, on which plan version, and over which days, both inclusive.
  var chargeDescription: String {
    let days = "\(rated.segmentFrom) to \(rated.segmentTo.advanced(by: -1))"
    let plan = "\(planName) v\(rated.plan.version)"
    let what = meter.map(\.billedUnit) ?? "base fee"
    return switch rated.kind {
    case .base: "\(plan) \(what), \(days)"
    case .included: "\(what) included in \(plan), \(days)"
    case .overage: "\(what) beyond \(plan), \(rated.tier), \(days)"
    case .adjustment: "Correction of \(what) on \(plan), \(rated.tier), used \(days)"
    }
  }
}
