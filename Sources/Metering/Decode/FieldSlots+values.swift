extension FieldSlots {
  /// The values in the order of the line; `nil` where there is none, or any that is more than a
  /// string or a number, or a name that stands twice. Nor has a CloudEvent any, whose values stand
  /// in an object of its own.
  var plainValues: [(field: EventField, slot: FieldSlot)]? {
    guard !isRepeating, self[.specversion] == nil else { return nil }
    var values: [(field: EventField, slot: FieldSlot)] = []
    for field in EventField.allCases {
      guard let slot = self[field] else { continue }
      switch slot.sort {
      case .string, .escaped, .number: values.append((field, slot))
      case .word, .object, .list, .integer: return nil
      }
    }
    return values.isEmpty ? nil : values.sorted { $0.slot.start < $1.slot.start }
  }
}
