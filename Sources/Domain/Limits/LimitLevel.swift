/// Where use stands against a limit.
package enum LimitLevel: Int, Comparable, Sendable, CaseIterable {
  case within
  /// From the soft percentage of the hard limit on: `used × 100 ≥ hard × percent`.
  case soft
  /// Above the hard limit; use that equals it is still allowed.
  case hard

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The word in timeline entries, commands and metrics.
  package var name: String {
    switch self {
    case .within: "within"
    case .soft: "soft"
    case .hard: "hard"
    }
  }
}

extension PlanLimit {
  /// Compared in exact integers. `softPercent` replaces the plan's where a guardrail has moved it.
  package func level(used: Quantity, softPercent: Int? = nil) -> LimitLevel {
    if used > hard { return .hard }
    let percent = Int128(softPercent ?? self.softPercent)
    return Int128(used.micro) * 100 >= Int128(hard.micro) * percent ? .soft : .within
  }
}
