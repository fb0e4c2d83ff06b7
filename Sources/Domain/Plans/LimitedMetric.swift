/// What a limit can be set on: a meter, or the decided requests of a tenant.
package enum LimitedMetric: Hashable, Sendable, CaseIterable, RawRepresentable {
  case meter(Meter)
  case approvals

  package static let allCases = Meter.allCases.map { Self.meter($0) } + [.approvals]

  package init?(rawValue: String) {
    if rawValue == "approvals" {
      self = .approvals
    } else if let meter = Meter(rawValue: rawValue) {
      self = .meter(meter)
    } else {
      return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .meter(let meter): meter.rawValue
    case .approvals: "approvals"
    }
  }
}
