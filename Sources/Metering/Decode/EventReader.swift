internal import Domain

/// Turns the fields of one line into an event, for all three forms. The fields are checked in the
/// order of `EventField`, and the first that is wrong is the one that is reported.
struct EventReader: Sendable {
  let digests: EventDigests
  let words = EventWords()
  private var dates = RecentDates()
  /// Of the line that is read: known as soon as its tenant is, also where a later field is wrong.
  private(set) var tenant: Int32?

  init(digests: EventDigests) { self.digests = digests }

  mutating func forgetTenant() { tenant = nil }

  /// `start` is where to point when a field is missing.
  mutating func read(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots, start: Int,
    tenants: inout TenantTable
  ) throws(LineFault) -> UsageEvent {
    try checkVersion(text, fields)
    let tenantName = try name(.tenantID, text, fields, start)
    let tenant = intern(text, tenantName, &tenants)
    let meter = try meter(text, fields, start)
    let quantity = try quantity(text, fields, start)
    let source = try name(.sourceService, text, fields, start)
    let key = try key(.idempotencyKey, text, fields, start)
    let timestamp = try timestamp(text, fields, start)
    let kind = try kind(text, fields)
    try checkSign(quantity, kind, fields)
    try checkGauge(kind, meter, fields)
    var corrects = Digest128.zero
    if let named = try self.corrects(kind, text, fields, start) {
      corrects = digests.event(
        text, tenant: tenantName, source: source, idempotencyKey: named)
    }
    let basis = try basis(kind, meter, text, fields)
    try AttributeRules.check(text, fields)
    return UsageEvent(
      key: digests.event(
        text, tenant: tenantName, source: source, idempotencyKey: key),
      payload: digests.payload(
        meter: meter, quantity: quantity, timestamp: timestamp, kind: kind, corrects: corrects,
        basis: basis),
      corrects: corrects, tenant: tenant, meter: meter, kind: kind, basis: basis,
      quantity: quantity, timestamp: timestamp)
  }

  private mutating func intern(
    _ text: Span<UInt8>, _ name: Range<Int>, _ tenants: inout TenantTable
  ) -> Int32 {
    let position = tenants.intern(text, name, hash: TenantTable.hash(text, name, digests))
    tenant = position
    return position
  }

  private func checkVersion(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots
  ) throws(LineFault) {
    guard let slot = fields[.schemaVersion] else { return }
    let isOne =
      switch slot.sort {
      case .integer: slot.integer == 1
      case .number: slot.end == slot.start + 1 && text[slot.start] == UInt8(ascii: "1")
      default: false
      }
    guard isOne else { throw fault(.notInteger, .schemaVersion, slot) }
  }

  private func name(
    _ field: EventField, _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Range<Int> {
    let slot = try required(field, fields, start)
    guard slot.sort == .string else { throw fault(.notString, field, slot) }
    guard FieldRules.isName(text, slot.bytes) else {
      throw fault(.notName, field, slot)
    }
    return slot.bytes
  }

  private func key(
    _ field: EventField, _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Range<Int> {
    let slot = try required(field, fields, start)
    guard slot.sort == .string else { throw fault(.notString, field, slot) }
    guard FieldRules.isKey(text, slot.bytes) else {
      throw fault(.notKey, field, slot)
    }
    return slot.bytes
  }

  private func quantity(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Quantity {
    let slot = try required(.quantity, fields, start)
    let parsed: WireQuantity
    switch slot.sort {
    case .string, .number: parsed = .parse(text.extracting(slot.bytes))
    case .integer: parsed = .checked(micro: slot.integer)
    default: throw fault(.notQuantity, .quantity, slot)
    }
    switch parsed {
    case .value(let quantity): return quantity
    case .malformed: throw fault(.notQuantity, .quantity, slot)
    case .outOfRange: throw fault(.tooMuch, .quantity, slot)
    }
  }

  private mutating func timestamp(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Timestamp {
    let slot = try required(.timestamp, fields, start)
    guard slot.sort == .string else { throw fault(.notString, .timestamp, slot) }
    if let moment = dates.moment(text, slot.bytes) { return moment }
    guard let timestamp = Timestamp.parse(text.extracting(slot.bytes)) else {
      throw fault(.notTimestamp, .timestamp, slot)
    }
    dates.keep(text, slot.bytes, timestamp)
    return timestamp
  }

  @inline(__always)
  private func required(
    _ field: EventField, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> FieldSlot {
    guard let slot = fields[field] else { throw LineFault(.missing, at: start, field: field) }
    return slot
  }

  func fault(_ problem: LineProblem, _ field: EventField, _ slot: FieldSlot) -> LineFault {
    LineFault(problem, at: slot.place, field: field, slot: slot)
  }
}
