/// One admissible line of metering, decoded: plain values without references, so that batches of
/// them cost no allocation. Names are digests; the words stay in the file.
package struct UsageEvent: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    case usage, gauge, correction, void
  }

  package enum Basis: UInt8, Sendable {
    case gbMonth, gbHour
  }

  /// (tenant, source service, idempotency key); equal means the same event, whatever its form.
  package var key: Digest128
  /// (unit, quantity, timestamp, kind, corrects, basis); differs in a conflict.
  package var payload: UInt64
  /// The key of the event that a correction or a void names, zero otherwise.
  package var corrects: Digest128
  /// Position in the batch's list of tenants.
  package var tenant: Int32
  package var meter: Meter
  package var kind: Kind
  package var basis: Basis
  package var quantity: Quantity
  package var timestamp: Timestamp
  /// Where the line begins in its file, counted in bytes of the decompressed contents.
  package var offset: Int64
  package var length: Int32

  package init(
    key: Digest128, payload: UInt64, corrects: Digest128 = .zero, tenant: Int32, meter: Meter,
    kind: Kind = .usage, basis: Basis = .gbMonth, quantity: Quantity, timestamp: Timestamp,
    offset: Int64 = 0, length: Int32 = 0
  ) {
    self.key = key
    self.payload = payload
    self.corrects = corrects
    self.tenant = tenant
    self.meter = meter
    self.kind = kind
    self.basis = basis
    self.quantity = quantity
    self.timestamp = timestamp
    self.offset = offset
    self.length = length
  }
}
