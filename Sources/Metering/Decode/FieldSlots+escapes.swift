extension FieldSlots {
  var hasEscapes: Bool {
    for field in EventField.allCases where self[field]?.sort == .escaped { return true }
    return attributes.contains { $0.sort == .escaped }
  }

  /// Makes every value stand in `scratch`, which begins with the bytes of the line: those with
  /// escapes are appended to it with their escapes resolved.
  mutating func resolveEscapes(
    _ text: Span<UInt8>, lineStart: Int, into scratch: inout [UInt8]
  ) {
    for field in EventField.allCases {
      guard let slot = self[field] else { continue }
      self[field] = Self.resolved(slot, text, lineStart, &scratch)
    }
    for index in attributes.indices {
      attributes[index] = Self.resolved(attributes[index], text, lineStart, &scratch)
    }
  }

  private static func resolved(
    _ slot: FieldSlot, _ text: Span<UInt8>, _ lineStart: Int, _ scratch: inout [UInt8]
  ) -> FieldSlot {
    var moved = slot
    guard slot.sort == .escaped else {
      moved.start -= lineStart
      moved.end -= lineStart
      return moved
    }
    moved.sort = .string
    moved.start = scratch.count
    JSONEscapes.resolve(text, slot.start..<slot.end) { scratch.append($0) }
    moved.end = scratch.count
    return moved
  }
}
