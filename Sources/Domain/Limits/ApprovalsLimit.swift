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

  /// What is to be said beside a request or a decision once the soft threshold is reached.
  package static func notice(of plan: Plan, decidedToday: Int) -> String? {
    guard let limit = plan.limit(on: .approvals), let used = Quantity(units: decidedToday),
      limit.level(used: used) != .within
    else { return nil }
    return "\(used.grouped) of the \(limit.hard.grouped) decided requests a day that plan "
      + "\(plan.id) allows are used"
  }

  /// The levels that one more decision has crossed: each is told once.
  package static func crossed(_ limit: PlanLimit, decidedToday: Int) -> LimitWatch.Change? {
    guard let used = Quantity(units: decidedToday), let before = Quantity(units: decidedToday - 1)
    else { return nil }
    let level = limit.level(used: before)
    var watch = LimitWatch(level: level, fired: level)
    return watch.observe(used: used, limit: limit)
  }
}
