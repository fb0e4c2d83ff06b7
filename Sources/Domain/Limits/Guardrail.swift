/// Moves a tenant's soft threshold with its margin and its usage; never the hard limit.
package enum Guardrail {
  package static let range = 50...95
  package static let standard = 80
  /// Margin that falls by at least this much from month to month is falling: 1 %.
  static let fallingStep = 100

  /// What one evaluation looks at.
  package struct Inputs: Equatable, Sendable {
    package var current: Int
    /// Gross margin of the last months in basis points, oldest first; `nil` without revenue.
    package var margins: [Int?]
    /// The last complete day of the limited meter against the same weekday of eight weeks.
    package var anomaly: Anomaly?
    /// A partner admin's own value, which nothing moves.
    package var pinned: Int?

    package init(current: Int, margins: [Int?], anomaly: Anomaly?, pinned: Int? = nil) {
      self.current = current
      self.margins = margins
      self.anomaly = anomaly
      self.pinned = pinned
    }
  }

  /// A decision with its arithmetic in one sentence.
  package struct Move: Equatable, Sendable {
    package let from: Int
    package let to: Int
    package let reason: String
  }

  /// Down by 5 for a falling margin and by 10 for an anomalous day, up by 1 when neither is so.
  package static func evaluate(_ inputs: Inputs) -> Move {
    if let pinned = inputs.pinned {
      let to = clamp(pinned)
      return Move(from: inputs.current, to: to, reason: "pinned at \(to) % by a partner admin")
    }
    var step = 0
    var reasons: [String] = []
    if let sentence = falling(inputs.margins) {
      step -= 5
      reasons.append("\(sentence): -5")
    }
    if let anomaly = inputs.anomaly, anomaly.isAnomalous {
      step -= 10
      reasons.append(
        "usage \(text(anomaly.value)) is more than three scaled deviations of "
          + "\(text(anomaly.deviation)) from the weekday's median \(text(anomaly.median)): -10")
    }
    if step == 0 {
      step = 1
      reasons.append("margin is not falling and usage is in line: +1")
    }
    let to = clamp(inputs.current + step)
    let bounds = to == inputs.current + step ? "" : ", kept within 50 to 95 %"
    return Move(
      from: inputs.current, to: to,
      reason: "\(reasons.joined(separator: "; "))\(bounds)")
  }

  /// A sentence where the last three months' margins fall by a percent or more each.
  private static func falling(_ margins: [Int?]) -> String? {
    let last = margins.suffix(3).compactMap(\.self)
    guard last.count == 3, last[0] - last[1] >= fallingStep, last[1] - last[2] >= fallingStep
    else { return nil }
    let words = last.map { DecimalText.trimmed(Int64($0), fractionDigits: 2) }
    return "margin falls from \(words[0]) % over \(words[1]) % to \(words[2]) %"
  }

  private static func clamp(_ percent: Int) -> Int {
    min(max(percent, range.lowerBound), range.upperBound)
  }

  private static func text(_ micro: Int64) -> String { Quantity(micro: micro).description }
}
