/// One version of a plan: `pro@3`.
package struct PlanID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let plan: String
  package let version: Int

  package init(plan: String, version: Int) {
    self.plan = plan
    self.version = version
  }

  /// Reads `pro@3`; `nil` where it is not a name, an at sign and a positive number.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = Int(parts[1]), version > 0,
      String(version) == parts[1], Identifier<Plan>(String(parts[0])).isWellFormed
    else { return nil }
    self.init(plan: String(parts[0]), version: version)
  }

  package var description: String { "\(plan)@\(version)" }

  package static func < (left: Self, right: Self) -> Bool {
    left.plan == right.plan
      ? left.version < right.version
      : left.plan.utf8.lexicographicallyPrecedes(right.plan.utf8)
  }
}
