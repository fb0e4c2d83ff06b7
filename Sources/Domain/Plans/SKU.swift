/// What a plan sells of one meter.
package struct SKU: Equatable, Sendable {
  package let id: String
  package let meter: Meter
  /// Covered by the base fee in a whole month.
  package let included: Quantity
  /// How the rest, the overage, is priced.
  package let pricing: Pricing

  package init(id: String, meter: Meter, included: Quantity, pricing: Pricing) {
    self.id = id
    self.meter = meter
    self.included = included
    self.pricing = pricing
  }
}
