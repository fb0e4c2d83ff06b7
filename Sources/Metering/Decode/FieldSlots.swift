/// The values of one object's known fields. Reused for every line: `seen` says which are current.
struct FieldSlots: Sendable {
  private var slots = [FieldSlot](repeating: .absent, count: EventField.allCases.count)
  private(set) var seen: UInt32 = 0
  /// The names that came twice.
  private var repeats: [LineFault] = []
  /// Name and value by turns, at most one entry more than is allowed.
  var attributes: [FieldSlot] = []
  var attributeCount = 0

  mutating func clear() {
    seen = 0
    hasEscapes = false
    if !repeats.isEmpty { repeats.removeAll() }
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
    repeats.append(LineFault(.repeatedField, at: position, field: field))
  }

  /// Whether any name came twice.
  var isRepeating: Bool { !repeats.isEmpty }

  /// The first name that came twice, of our own or of the envelope's.
  func repeated(own: Bool) -> LineFault? {
    guard !repeats.isEmpty else { return nil }
    return repeats.first { $0.field.map { Int($0.rawValue) < EventField.ownCount } == own }
  }

  @inline(__always)
  private static func bit(_ field: EventField) -> UInt32 { 1 << UInt32(field.rawValue) }
}
