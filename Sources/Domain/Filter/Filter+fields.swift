extension Filter.NumberField {
  /// All of them, in the order in which completion offers them.
  package static let all: [Filter.NumberField] =
    [.risk, .margin, .usage(nil)] + Meter.allCases.map { .usage($0) } + [.revenue, .last, .age]

  /// The word before the colon: `risk`, `usage.ingest_unit`.
  package var key: String {
    switch self {
    case .risk: "risk"
    case .margin: "margin"
    case .revenue: "revenue"
    case .usage(nil): "usage"
    case .usage(let meter?): "usage.\(meter.rawValue)"
    case .last: "last"
    case .age: "age"
    }
  }

  /// A value as an example for messages.
  package var example: String {
    switch self {
    case .risk: "risk:>=70"
    case .margin: "margin:<0"
    case .revenue: "revenue:>1000"
    case .usage: "\(key):>80%"
    case .last: "last:>2h"
    case .age: "age:<30d"
    }
  }
}
