package import Domain

/// An event as its sender writes it: words, right or wrong. What encoders take, so that tests and
/// the generator can also write what must be refused.
package struct EventDraft: Equatable, Sendable {
  package var tenant: String
  package var unit: String
  package var quantity: String
  package var service: String
  package var idempotencyKey: String
  package var timestamp: String
  /// Absent where `nil`, which means `usage`.
  package var kind: String?
  package var corrects: String?
  package var basis: String?
  /// In the order in which they are written.
  package var attributes: [(name: String, value: String)]

  package init(
    tenant: String, meter: Meter, quantity: Quantity, service: String, idempotencyKey: String,
    timestamp: Timestamp, kind: String? = nil, corrects: String? = nil, basis: String? = nil,
    attributes: [(name: String, value: String)] = []
  ) {
    self.tenant = tenant
    unit = meter.rawValue
    self.quantity = quantity.description
    self.service = service
    self.idempotencyKey = idempotencyKey
    self.timestamp = timestamp.description
    self.kind = kind
    self.corrects = corrects
    self.basis = basis
    self.attributes = attributes
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.words == right.words && left.attributes.elementsEqual(right.attributes, by: ==)
  }

  /// The fields in the order of the schema.
  private var words: [String?] {
    [tenant, unit, quantity, service, idempotencyKey, timestamp, kind, corrects, basis]
  }
}
