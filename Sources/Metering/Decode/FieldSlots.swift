/// The values of one object's known fields. Reused for every line: `seen` says which are current.
struct FieldSlots: Sendable {
  private var slots = [FieldSlot](repeating: .absent, count: EventField.allCases.count)
  private(set) var seen: UInt32 = 0
  /// The first name that came twice, and where.
  private(set) var repeated: (own: LineFault?, envelope: LineFault?) = (nil, nil)
  /// Name and value by turns, at most one entry more than is allowed.
  var attributes: [FieldSlot] = []
  var attributeCount = 0

  mutating func clear() {
    seen = 0
    repeated = (nil, nil)
    hasEscapes = false
    guard attributeCount > 0 else { return }
    attributeCount = 0
    attributes.removeAll(keepingCapacity: true)
  }

  /// Whether any value has escapes to be resolved.
  var hasEscapes = false

  @inline(__always)
  subscript(field: EventField) -> FieldSlot? {
    get { seen & Self.bit(field) != 0 ? slots[Int(field.rawValue)] : nil }
    set {
      guard let newValue else { return }
      seen |= Self.bit(field)
      slots[Int(field.rawValue)] = newValue
    }
  }

  /// Keeps the value of a field; of one that came before, that it is repeated.
  @inline(__always)
  mutating func record(_ field: EventField, _ slot: FieldSlot, at position: Int) {
    if seen & Self.bit(field) != 0 { note(field, position) }
    if slot.sort == .escaped { hasEscapes = true }
    self[field] = slot
  }

  /// Sets a field to a value that may be absent, whatever it was.
  mutating func take(_ field: EventField, from slot: FieldSlot?) {
    seen &= ~Self.bit(field)
    self[field] = slot
  }

  private mutating func note(_ field: EventField, _ position: Int) {
    let fault = LineFault(.repeatedField, at: position, field: field)
    if Int(field.rawValue) < EventField.ownCount {
      repeated.own = repeated.own ?? fault
    } else {
      repeated.envelope = repeated.envelope ?? fault
    }
  }

  @inline(__always)
  private static func bit(_ field: EventField) -> UInt32 { 1 << UInt32(field.rawValue) }
}
