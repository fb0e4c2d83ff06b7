/// Finds which known field a name is, without scanning it.
struct FieldNames: Sendable {
  /// Every name with its closing quote, by the field's raw value.
  private let names: [ShortWord] = EventField.allCases.map { ShortWord($0.name + "\"") }
  /// One past the field found last: producers write their keys in one order, so that the first
  /// comparison mostly hits.
  private var next = 0

  /// The field whose name and closing quote these 16 bytes begin with, and how many of them.
  @inline(__always)
  mutating func find(_ low: UInt64, _ high: UInt64) -> (field: EventField, size: Int)? {
    var index = next
    for _ in 0..<names.count {
      if index >= names.count { index = 0 }
      if names[index].begins(low, high) {
        next = index &+ 1
        guard let field = EventField(rawValue: UInt8(truncatingIfNeeded: index)) else { return nil }
        return (field, names[index].count)
      }
      index &+= 1
    }
    return nil
  }
}
