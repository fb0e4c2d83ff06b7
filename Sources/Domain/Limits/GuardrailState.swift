/// Where the soft threshold of one limit of a tenant stands, and how it came there.
package struct GuardrailState: Equatable, Sendable {
  package var percent: Int
  /// The last day on which it was evaluated, or pinned.
  package var evaluated: UTCDay
  /// When it moved last, or began.
  package var moved: UTCDay
  /// The month whose margins have moved it.
  package var marginMonth: BillingPeriod?
  /// The inputs and the arithmetic of the last evaluation, in a sentence.
  package var reason: String
  package var pin: Pin?
  package var moves = Moves()

  /// Who holds it where it is.
  package struct Pin: Equatable, Sendable {
    package var by: String
    package var at: Timestamp
    package var reason: String

    package init(by: String, at: Timestamp, reason: String) {
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  /// How often it has moved so far, for metrics.
  package struct Moves: Equatable, Sendable {
    package var ups = 0
    package var downs = 0
    package var pins = 0

    package init(ups: Int = 0, downs: Int = 0, pins: Int = 0) {
      self.ups = ups
      self.downs = downs
      self.pins = pins
    }
  }

  package init(
    percent: Int, evaluated: UTCDay, moved: UTCDay, marginMonth: BillingPeriod? = nil,
    reason: String, pin: Pin? = nil, moves: Moves = Moves()
  ) {
    self.percent = percent
    self.evaluated = evaluated
    self.moved = moved
    self.marginMonth = marginMonth
    self.reason = reason
    self.pin = pin
    self.moves = moves
  }

  /// The state at the plan's own percentage, kept within the range, before anything has moved it.
  package static func beginning(at percent: Int, on day: UTCDay) -> GuardrailState {
    let range = Guardrail.range
    return GuardrailState(
      percent: min(max(percent, range.lowerBound), range.upperBound),
      evaluated: day.advanced(by: -1), moved: day, reason: "begins at the plan's percentage")
  }

  /// The day's evaluation; `nil` where it has been done, or the threshold is pinned.
  package mutating func evaluate(
    on day: UTCDay, margins: [Int?], anomaly: Anomaly?
  ) -> Guardrail.Move? {
    guard pin == nil, evaluated < day else { return nil }
    let isFirst = evaluated < moved
    let move = Guardrail.evaluate(
      .init(
        current: percent, margins: margins, isMarginCounted: marginMonth == day.month,
        anomaly: anomaly,
        daysSinceMove: isFirst ? nil : Int(day.daysSince1970 - moved.daysSince1970)))
    evaluated = day
    reason = move.reason
    if move.countsMargin { marginMonth = day.month }
    guard move.isMove else { return move }
    percent = move.to
    moved = day
    if move.to > move.from { moves.ups += 1 } else { moves.downs += 1 }
    return move
  }

  /// Holds the threshold at a percentage until it is released.
  package mutating func hold(at percent: Int, on day: UTCDay, by pin: Pin) {
    self.percent = percent
    self.pin = pin
    moves.pins += 1
    evaluated = day
    moved = day
    reason = "pinned at \(percent) % by \(pin.by)" + (pin.reason.isEmpty ? "" : ": \(pin.reason)")
  }

  /// Lets it move again, from where it is.
  package mutating func release(by actor: String, on day: UTCDay) {
    pin = nil
    moved = day
    reason = "released at \(percent) % by \(actor)"
  }
}
