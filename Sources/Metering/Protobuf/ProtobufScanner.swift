/// Reads one message of `Schemas/usage_event.v1.proto` in one pass, without copying: keeps where
/// the known fields stand, passes over the others
/// (https://protobuf.dev/programming-guides/encoding/).
///
/// Stricter than the format asks for, since it bills: a field that stands twice is refused rather
/// than the last one taken, and so are groups.
enum ProtobufScanner {
  /// The field number of `quantity_micro`; the others are `EventField` + 1.
  static let quantityMicro: UInt64 = 12

  static func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, into fields: inout FieldSlots
  ) throws(LineFault) {
    fields.clear()
    var position = range.lowerBound
    while position < range.upperBound {
      let place = position
      let (number, slot) = try entry(text, &position, range.upperBound)
      guard let field = field(number) else { continue }
      switch (field, slot.sort) {
      case (.attributes, .string): try attribute(text, slot, place, &fields)
      case (.quantity, .integer) where number == quantityMicro:
        let micro = Varint.unZigZag(UInt64(bitPattern: slot.integer))
        fields.record(field, FieldSlot(integer: micro, place: place), at: place)
      case (.schemaVersion, .integer): fields.record(field, slot, at: place)
      case (.attributes, _): fields[.attributes] = FieldSlot(.word, place, position)
      case (.schemaVersion, _), (_, .integer):
        fields.record(field, FieldSlot(.word, place, position), at: place)
      case (.quantity, _) where number == quantityMicro:
        fields.record(field, FieldSlot(.word, place, position), at: place)
      default:
        if slot.sort == .string { try checkUTF8(text, slot) }
        fields.record(field, slot, at: place)
      }
    }
  }

  private static func field(_ number: UInt64) -> EventField? {
    if number == quantityMicro { return .quantity }
    guard number <= UInt64(EventField.ownCount) else { return nil }
    return EventField(rawValue: UInt8(number - 1))
  }

  /// Number and value of the field at `position`: `.integer` of a varint, `.string` of bytes with a
  /// length, `.word` of four or eight bytes.
  private static func entry(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int
  ) throws(LineFault) -> (UInt64, FieldSlot) {
    let start = position
    let tag = try varint(text, &position, end)
    guard tag >> 3 >= 1, tag <= UInt64(UInt32.max) else {
      throw LineFault(.notProtobuf, at: start)
    }
    let body = position
    switch tag & 7 {
    case 0:
      let value = Int64(bitPattern: try varint(text, &position, end))
      return (tag >> 3, FieldSlot(integer: value, place: start))
    case 1, 5:
      position += tag & 7 == 1 ? 8 : 4
      guard position <= end else { throw LineFault(.notProtobuf, at: start) }
      return (tag >> 3, FieldSlot(.word, body, position))
    case 2:
      let length = try varint(text, &position, end)
      guard length <= UInt64(end - position) else { throw LineFault(.notProtobuf, at: start) }
      let first = position
      position += Int(length)
      return (tag >> 3, FieldSlot(.string, first, position))
    default: throw LineFault(.notProtobuf, at: start)
    }
  }

  private static func varint(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int
  ) throws(LineFault) -> UInt64 {
    guard case .value(let value, let next) = Varint.read(text, position, end) else {
      throw LineFault(.notProtobuf, at: position)
    }
    position = next
    return value
  }

  /// One entry of the map: a message of name (1) and value (2), either empty if absent.
  private static func attribute(
    _ text: Span<UInt8>, _ entry: FieldSlot, _ place: Int, _ fields: inout FieldSlots
  ) throws(LineFault) {
    var position = entry.start
    var name = FieldSlot(.string, entry.start, entry.start)
    var value = name
    var seen: UInt64 = 0
    while position < entry.end {
      let start = position
      let (number, slot) = try self.entry(text, &position, entry.end)
      guard number <= 2 else { continue }
      guard slot.sort == .string, seen & number == 0 else {
        throw LineFault(.notProtobuf, at: start)
      }
      seen |= number
      try checkUTF8(text, slot)
      if number == 1 { name = slot } else { value = slot }
    }
    let whole = FieldSlot(.object, entry.start, entry.end, place: place)
    if fields[.attributes] == nil { fields[.attributes] = whole }
    fields.attributeCount += 1
    guard fields.attributeCount <= 17 else { return }
    fields.attributes.append(name)
    fields.attributes.append(value)
  }

  private static func checkUTF8(_ text: Span<UInt8>, _ slot: FieldSlot) throws(LineFault) {
    var index = slot.start
    while index < slot.end {
      let size = text[index] < 0x80 ? 1 : UTF8Sequence.size(text, index, slot.end)
      guard size > 0 else { throw LineFault(.notUTF8, at: index) }
      index &+= size
    }
  }
}
