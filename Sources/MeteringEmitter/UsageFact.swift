package import Domain

/// Something that a service has done or measured, to be metered.
package struct UsageFact: Equatable, Sendable {
  package var tenant: TenantID
  package var meter: Meter
  package var quantity: Quantity
  package var at: Timestamp
  package var kind: UsageEvent.Kind
  /// What makes it this fact and no other: the same fact always has the same key. `nil` takes the
  /// emitter's next number, which is stable only where a service emits again in the same order
  /// from its checkpoint.
  package var key: String?
  /// The key of the event that a correction or a void is about.
  package var corrects: String?
  package var basis: UsageEvent.Basis?

  package init(
    tenant: TenantID, meter: Meter, quantity: Quantity, at: Timestamp,
    kind: UsageEvent.Kind = .usage, key: String? = nil, corrects: String? = nil,
    basis: UsageEvent.Basis? = nil
  ) {
    self.tenant = tenant
    self.meter = meter
    self.quantity = quantity
    self.at = at
    self.kind = kind
    self.key = key
    self.corrects = corrects
    self.basis = basis
  }
}
