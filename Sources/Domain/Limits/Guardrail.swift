/// Moves the soft threshold of a tenant's limit with its margin and its usage; never the hard
/// limit.
///
/// Down by 10 for an anomalous day, down by 5 once a month for a falling margin, up by 5 after a
/// week in which nothing has moved it. It begins at the plan's own percentage.
package enum Guardrail {
  package static let range = 50...95
  /// Margin that falls by at least this much from month to month is falling: 1 %.
  static let fallingStep = 100
  /// Days without a move after which use counts as stable.
  static let stableDays = 7

  /// What one evaluation looks at; once a day.
  package struct Inputs: Equatable, Sendable {
    package var current: Int
    /// Gross margin of the last complete months in basis points, oldest first; `nil` without
    /// revenue.
    package var margins: [Int?]
    /// Whether this month's margins have moved it already.
    package var isMarginCounted: Bool
    /// The last complete day of the limited meter against the same weekday of eight weeks.
    package var anomaly: Anomaly?
    /// Days since the last move, or since it began; `nil` on the day it begins.
    package var daysSinceMove: Int?
    /// A partner admin's own value, which nothing moves.
    package var pinned: Int?

    package init(
      current: Int, margins: [Int?], isMarginCounted: Bool = false, anomaly: Anomaly?,
      daysSinceMove: Int? = nil, pinned: Int? = nil
    ) {
      self.current = current
      self.margins = margins
      self.isMarginCounted = isMarginCounted
      self.anomaly = anomaly
      self.daysSinceMove = daysSinceMove
      self.pinned = pinned
    }
  }

  /// A decision with its inputs and arithmetic in one sentence.
  package struct Move: Equatable, Sendable {
    package let from: Int
    package let to: Int
    package let reason: String
    /// The margins were a reason: they are not counted again this month.
    package var countsMargin = false

    package var isMove: Bool { from != to }
  }

  package static func evaluate(_ inputs: Inputs) -> Move {
    if let pinned = inputs.pinned {
      let to = clamp(pinned)
      return Move(from: inputs.current, to: to, reason: "pinned at \(to) % by a partner admin")
    }
    var steps: [(by: Int, because: String)] = []
    let falling = inputs.isMarginCounted ? nil : falling(inputs.margins)
    if let falling { steps.append((-5, falling)) }
    if let anomaly = inputs.anomaly, anomaly.isAnomalous { steps.append((-10, words(anomaly))) }
    if steps.isEmpty { steps.append(calm(inputs)) }
    let sum = inputs.current + steps.reduce(0) { $0 + $1.by }
    let to = clamp(sum)
    let arithmetic = steps.map { " \($0.by < 0 ? "-" : "+") \(abs($0.by))" }.joined()
    let bounds = to == sum ? "" : ", kept within 50 to 95"
    return Move(
      from: inputs.current, to: to,
      reason: steps.map(\.because).joined(separator: "; ")
        + ": \(inputs.current)\(arithmetic) = \(to) %\(bounds)",
      countsMargin: falling != nil)
  }

  private static func calm(_ inputs: Inputs) -> (by: Int, because: String) {
    guard let days = inputs.daysSinceMove else { return (0, "begins at the plan's percentage") }
    guard days >= stableDays else {
      return (0, "moved \(days) days ago, up again after \(stableDays) calm days")
    }
    let usage = inputs.anomaly.map {
      "yesterday's \(text($0.value)) is in line with the weekday's median \(text($0.median))"
    }
    return (5, "\(usage ?? "no unusual use") and no move for \(days) days")
  }

  /// A sentence where the last three months' margins fall by a percent or more each.
  private static func falling(_ margins: [Int?]) -> String? {
    let last = margins.suffix(3).compactMap(\.self)
    guard last.count == 3, last[0] - last[1] >= fallingStep, last[1] - last[2] >= fallingStep
    else { return nil }
    let words = last.map { DecimalText.trimmed(Int64($0), fractionDigits: 2) }
    return "margin falls from \(words[0]) % over \(words[1]) % to \(words[2]) %"
  }

  private static func words(_ anomaly: Anomaly) -> String {
    "yesterday's \(text(anomaly.value)) is more than three scaled deviations of "
      + "\(text(anomaly.deviation)) from the weekday's median \(text(anomaly.median))"
  }

  private static func clamp(_ percent: Int) -> Int {
    min(max(percent, range.lowerBound), range.upperBound)
  }

  private static func text(_ micro: Int64) -> String { Quantity(micro: micro).grouped }
}
