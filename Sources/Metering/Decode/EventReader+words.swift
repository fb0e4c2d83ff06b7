internal import Domain

/// The fields whose values are a few words, and the rules between them.
extension EventReader {
  func meter(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Meter {
    guard let slot = fields[.unit] else { throw LineFault(.missing, at: start, field: .unit) }
    guard slot.sort == .string else { throw fault(.notString, .unit, slot) }
    if words.ingestUnit.equals(text, slot) { return .ingestUnit }
    if words.storage.equals(text, slot) { return .storageGBMonth }
    if words.queryCredit.equals(text, slot) { return .queryCredit }
    if words.seat.equals(text, slot) { return .seat }
    throw fault(.unknownUnit, .unit, slot)
  }

  func kind(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots
  ) throws(LineFault) -> UsageEvent.Kind {
    guard let slot = fields[.kind] else { return .usage }
    guard slot.sort == .string else { throw fault(.notString, .kind, slot) }
    if words.usage.equals(text, slot) { return .usage }
    if words.gauge.equals(text, slot) { return .gauge }
    if words.correction.equals(text, slot) { return .correction }
    if words.void.equals(text, slot) { return .void }
    throw fault(.notKind, .kind, slot)
  }

  @inline(__always)
  func checkSign(
    _ quantity: Quantity, _ kind: UsageEvent.Kind, _ fields: borrowing FieldSlots
  ) throws(LineFault) {
    guard quantity.micro < 0, kind != .correction, let slot = fields[.quantity] else { return }
    throw fault(.negative, .quantity, slot)
  }

  @inline(__always)
  func checkGauge(
    _ kind: UsageEvent.Kind, _ meter: Meter, _ fields: borrowing FieldSlots
  ) throws(LineFault) {
    guard case .gauge = kind, meter != .storageGBMonth, meter != .seat, let slot = fields[.kind]
    else { return }
    throw fault(.notGauge, .kind, slot)
  }

  /// Where the key stands that a correction or void names.
  func corrects(
    _ kind: UsageEvent.Kind, _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Range<Int>? {
    let isNeeded =
      switch kind {
      case .correction, .void: true
      case .usage, .gauge: false
      }
    guard let slot = fields[.corrects] else {
      if isNeeded { throw LineFault(.needsCorrects, at: start, field: .corrects) }
      return nil
    }
    guard slot.sort == .string else { throw fault(.notString, .corrects, slot) }
    guard isNeeded else { throw fault(.needlessCorrects, .corrects, slot) }
    guard FieldRules.isKey(text, slot.bytes) else {
      throw fault(.notKey, .corrects, slot)
    }
    return slot.bytes
  }

  func basis(
    _ kind: UsageEvent.Kind, _ meter: Meter, _ text: Span<UInt8>,
    _ fields: borrowing FieldSlots
  ) throws(LineFault) -> UsageEvent.Basis {
    guard let slot = fields[.basis] else { return .gbMonth }
    guard slot.sort == .string else { throw fault(.notString, .basis, slot) }
    let isHour = words.hour.equals(text, slot)
    guard isHour || words.month.equals(text, slot) else {
      throw fault(.notBasis, .basis, slot)
    }
    guard meter == .storageGBMonth, kind != .gauge else {
      throw fault(.needlessBasis, .basis, slot)
    }
    return isHour ? .gbHour : .gbMonth
  }
}
