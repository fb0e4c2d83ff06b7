/// The plan's limit on decided requests of a tenant in one UTC day, enforced by the product itself.
package enum ApprovalsLimit {
  /// Why a further request is refused, or `nil` where it may be made: the decision that it asks
  /// for would be one more than the plan allows.
  package static func refusal(of plan: Plan, decidedToday: Int, today: UTCDay) -> String? {
    guard let limit = plan.limit(on: .approvals) else { return nil }
    let allowed = limit.hard.micro / Quantity.perUnit
    guard Int64(decidedToday) >= allowed else { return nil }
    return "plan \(plan.id) allows \(allowed) decided requests a day and \(decidedToday) were "
      + "decided on \(today) (UTC). Ask again after midnight UTC, or change the plan"
  }
}
