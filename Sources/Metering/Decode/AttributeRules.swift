/// At most 16 entries, names unlike each other, values strings, 1 KiB of names and values.
enum AttributeRules {
  static func check(_ text: Span<UInt8>, _ fields: borrowing FieldSlots) throws(LineFault) {
    guard let slot = fields[.attributes] else { return }
    func fault(_ problem: LineProblem, _ slot: FieldSlot) -> LineFault {
      LineFault(problem, at: slot.place, field: .attributes, value: slot.bytes)
    }
    guard slot.sort == .object else { throw fault(.notAttributes, slot) }
    guard fields.attributeCount <= 16 else {
      throw LineFault(.tooManyAttributes, at: slot.place, field: .attributes)
    }
    let entries = fields.attributes
    var bytes = 0
    for index in stride(from: 0, to: entries.count, by: 2) {
      guard entries[index + 1].sort == .string else {
        throw fault(.notAttributes, entries[index + 1])
      }
      for earlier in stride(from: 0, to: index, by: 2)
      where equals(text, entries[index], entries[earlier]) {
        throw fault(.repeatedAttribute, entries[index])
      }
      bytes += entries[index].end - entries[index].start
      bytes += entries[index + 1].end - entries[index + 1].start
    }
    guard bytes <= 1024 else {
      throw LineFault(.tooLongAttributes, at: slot.place, field: .attributes)
    }
  }

  private static func equals(_ text: Span<UInt8>, _ left: FieldSlot, _ right: FieldSlot) -> Bool {
    guard left.end - left.start == right.end - right.start else { return false }
    for offset in 0..<left.end - left.start
    where text[left.start + offset] != text[right.start + offset] { return false }
    return true
  }
}
