/// What one meter of a tenant has come to in a month, beside its plan.
package struct MeterFigure: Equatable, Sendable {
  package let meter: Meter
  /// Counts so far; GB-months so far; the highest daily peak of seats.
  package let used: Quantity
  package let included: Quantity?
  package let limit: PlanLimit?

  package init(meter: Meter, used: Quantity, included: Quantity? = nil, limit: PlanLimit? = nil) {
    self.meter = meter
    self.used = used
    self.included = included
    self.limit = limit
  }

  /// Of the hard limit, rounded down; `nil` without one.
  package var percentOfLimit: Int? {
    guard let limit else { return nil }
    return Int(clamping: Int128(max(used.micro, 0)) * 100 / Int128(limit.hard.micro))
  }
}
