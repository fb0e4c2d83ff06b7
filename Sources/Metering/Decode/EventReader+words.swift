internal import Domain

/// The fields whose values are a few words, and the rules between them.
extension EventReader {
  func meter(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Meter {
    guard let slot = fields[.unit] else { throw LineFault(.missing, at: start, field: .unit) }
    guard slot.sort == .string else { throw fault(.notString, .unit, slot) }
    let word = text.extracting(slot.start..<slot.end)
    switch word.count {
    case 11 where FieldRules.equals(word, "ingest_unit"): return .ingestUnit
    case 16 where FieldRules.equals(word, "storage_gb_month"): return .storageGBMonth
    case 12 where FieldRules.equals(word, "query_credit"): return .queryCredit
    case 4 where FieldRules.equals(word, "seat"): return .seat
    default: throw fault(.unknownUnit, .unit, slot)
    }
  }

  func kind(
    _ text: Span<UInt8>, _ fields: borrowing FieldSlots
  ) throws(LineFault) -> UsageEvent.Kind {
    guard let slot = fields[.kind] else { return .usage }
    guard slot.sort == .string else { throw fault(.notString, .kind, slot) }
    let word = text.extracting(slot.start..<slot.end)
    switch word.count {
    case 5 where FieldRules.equals(word, "usage"): return .usage
    case 5 where FieldRules.equals(word, "gauge"): return .gauge
    case 10 where FieldRules.equals(word, "correction"): return .correction
    case 4 where FieldRules.equals(word, "void"): return .void
    default: throw fault(.notKind, .kind, slot)
    }
  }

  func checkSign(
    _ quantity: Quantity, _ kind: UsageEvent.Kind, _ fields: borrowing FieldSlots
  ) throws(LineFault) {
    guard quantity.micro < 0, kind != .correction, let slot = fields[.quantity] else { return }
    throw fault(.negative, .quantity, slot)
  }

  func checkGauge(
    _ kind: UsageEvent.Kind, _ meter: Meter, _ fields: borrowing FieldSlots
  ) throws(LineFault) {
    guard kind == .gauge, meter != .storageGBMonth, meter != .seat, let slot = fields[.kind]
    else { return }
    throw fault(.notGauge, .kind, slot)
  }

  /// Where the key stands that a correction or void names.
  func corrects(
    _ kind: UsageEvent.Kind, _ text: Span<UInt8>, _ fields: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) -> Range<Int>? {
    let isNeeded = kind == .correction || kind == .void
    guard let slot = fields[.corrects] else {
      if isNeeded { throw LineFault(.needsCorrects, at: start, field: .corrects) }
      return nil
    }
    guard slot.sort == .string else { throw fault(.notString, .corrects, slot) }
    guard isNeeded else { throw fault(.needlessCorrects, .corrects, slot) }
    guard FieldRules.isKey(text.extracting(slot.start..<slot.end)) else {
      throw fault(.notKey, .corrects, slot)
    }
    return slot.start..<slot.end
  }

  func basis(
    _ kind: UsageEvent.Kind, _ meter: Meter, _ text: Span<UInt8>,
    _ fields: borrowing FieldSlots
  ) throws(LineFault) -> UsageEvent.Basis {
    guard let slot = fields[.basis] else { return .gbMonth }
    guard slot.sort == .string else { throw fault(.notString, .basis, slot) }
    let word = text.extracting(slot.start..<slot.end)
    let isHour = FieldRules.equals(word, "gb_hour")
    guard isHour || FieldRules.equals(word, "gb_month") else {
      throw fault(.notBasis, .basis, slot)
    }
    guard meter == .storageGBMonth, kind != .gauge else {
      throw fault(.needlessBasis, .basis, slot)
    }
    return isHour ? .gbHour : .gbMonth
  }
}
