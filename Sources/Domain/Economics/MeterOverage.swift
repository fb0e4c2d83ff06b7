/// A meter whose use in a plan segment is beyond what the plan includes there.
package struct MeterOverage: Equatable, Sendable {
  package let meter: Meter
  package let used: Quantity
  package let included: Quantity

  package init(meter: Meter, used: Quantity, included: Quantity) {
    self.meter = meter
    self.used = used
    self.included = included
  }
}
