/// Finds which known field a name is, by the name packed into a number.
struct FieldNames {
  private let packed: InlineArray<18, UInt128>
  /// One past the field found last: producers write their keys in one order, so that the first
  /// comparison mostly hits.
  private var next = 0

  init() {
    var packed = InlineArray<18, UInt128>(repeating: 0)
    for field in EventField.allCases {
      var name = PackedName()
      for byte in field.name.utf8 { name.append(byte) }
      packed[Int(field.rawValue)] = name.value
    }
    self.packed = packed
  }

  @inline(__always)
  mutating func find(_ name: PackedName) -> EventField? {
    let wanted = name.value
    var index = next
    for _ in 0..<18 {
      if index >= 18 { index = 0 }
      if packed[index] == wanted {
        next = index &+ 1
        return EventField(rawValue: UInt8(truncatingIfNeeded: index))
      }
      index &+= 1
    }
    return nil
  }
}
