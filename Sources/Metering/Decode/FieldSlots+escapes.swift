extension FieldSlots {
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
    guard slot.sort == .escaped else {
      return FieldSlot(
        slot.sort, slot.start - lineStart, slot.end - lineStart, place: slot.place)
    }
    let start = scratch.count
    JSONEscapes.resolve(text, slot.bytes) { scratch.append($0) }
    return FieldSlot(.string, start, scratch.count, place: slot.place)
  }
}
