/// How much of a metric a plan allows in a window, and from when on it warns.
package struct PlanLimit: Equatable, Sendable {
  package let metric: LimitedMetric
  package let window: Window
  /// Of the hard limit, 1–100.
  package let softPercent: Int
  /// In the billed unit; use above it is a breach, use up to it is not.
  package let hard: Quantity

  package enum Window: String, CaseIterable, Sendable {
    case day, month
  }

  package init(metric: LimitedMetric, window: Window, softPercent: Int, hard: Quantity) {
    self.metric = metric
    self.window = window
    self.softPercent = softPercent
    self.hard = hard
  }
}
