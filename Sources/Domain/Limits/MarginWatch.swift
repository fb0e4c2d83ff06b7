/// What has been said of a tenant's margin this month, so that a floor is told once.
package struct MarginWatch: Equatable, Sendable {
  package private(set) var isBelow: Bool
  package private(set) var hasFired: Bool

  package init(isBelow: Bool = false, hasFired: Bool = false) {
    self.isBelow = isBelow
    self.hasFired = hasFired
  }

  /// Takes note of a margin in basis points; true where it has fallen below for the first time.
  package mutating func observe(margin: Int?, floor: Int) -> Bool {
    guard let margin else { return false }
    isBelow = margin < floor
    guard isBelow, !hasFired else { return false }
    hasFired = true
    return true
  }
}
