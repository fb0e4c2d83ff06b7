extension PlanLimit {
  /// The sentence in which the timeline tells that a level was crossed.
  package func words(
    crossing level: LimitLevel, used: Quantity, softPercent: Int? = nil
  ) -> String {
    switch level {
    case .hard: "\(metric.rawValue) is over its hard limit: \(used.grouped) of \(hard.grouped)"
    case .soft, .within:
      "\(metric.rawValue) passed \(softPercent ?? self.softPercent) % of \(hard.grouped) (\(used.grouped))"
    }
  }
}
