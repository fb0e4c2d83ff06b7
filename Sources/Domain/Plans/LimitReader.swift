/// Reads the keys of a limit, which stand in a SKU or in the list of limits.
struct LimitReader {
  static let keys = ["soft_percent", "hard", "window"]

  let map: ConfigMap

  func limit(on metric: LimitedMetric) throws(ConfigError) -> PlanLimit {
    let windowReader = try map.required("window")
    let window = try windowReader.choice(PlanLimit.Window.self)
    let hardReader = try map.required("hard")
    let hard = try hardReader.positiveQuantity()
    let isWhole = hard.micro % Quantity.perUnit == 0
    if metric == .approvals, window != .day || !isWhole {
      throw (isWhole ? windowReader : hardReader).error(
        "approvals are limited to \(hard) a \(window.rawValue)",
        remedy: "Limit approvals to a whole number and `window: day`")
    }
    return PlanLimit(
      metric: metric, window: window,
      softPercent: try map.required("soft_percent").integer(in: 1...100), hard: hard)
  }
}
