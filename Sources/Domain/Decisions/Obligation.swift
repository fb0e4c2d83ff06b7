/// What has to be done besides when something is allowed; the raw value is the policy's word.
package enum Obligation: String, CaseIterable, Comparable, Sendable {
  /// A second person has to approve before it is carried out.
  case dualControl = "dual_control"
  /// The tenant has to be told that the soft limit is reached.
  case softLimitNotice = "soft_limit_notice"

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
