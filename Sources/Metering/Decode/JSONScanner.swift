/// Reads one line as JSON in one pass, without a tree: checks all of RFC 8259's grammar
/// (https://www.rfc-editor.org/rfc/rfc8259), and keeps where the known fields stand.
///
/// A newline is no white space here, so that no scan runs past its line: where the scan fails, the
/// line's newline is at or after `position`.
struct JSONScanner {
  static let deepest = 32

  var position = 0
  /// No byte at or after this is looked at.
  private(set) var end = 0
  var names = FieldNames()

  @inline(__always)
  mutating func begin(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// Scans from `start`. On return `position` is at the line's newline or at `end`.
  mutating func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, top: inout FieldSlots, inner: inout FieldSlots
  ) throws(LineFault) {
    begin(range)
    top.clear()
    inner.clear()
    let first = next(text)
    guard first == UInt8(ascii: "{") else {
      if first == 0xEF { throw LineFault(.byteOrderMark, at: position) }
      let isBlank = first == nil || first == UInt8(ascii: "\n")
      throw LineFault(isBlank ? .empty : .notObject, at: position)
    }
    try members(text, depth: 1, into: &top, inner: &inner)
    if let byte = next(text), byte != UInt8(ascii: "\n") {
      throw LineFault(.trailing, at: position)
    }
  }

  /// The members of the line's object, or of a CloudEvent's `data`; `position` is at the brace.
  private mutating func members(
    _ text: Span<UInt8>, depth: Int, into fields: inout FieldSlots, inner: inout FieldSlots
  ) throws(LineFault) {
    position &+= 1
    guard next(text) != UInt8(ascii: "}") else {
      position &+= 1
      return
    }
    repeat {
      let place = next(text) == nil ? position : position &+ 1
      let field = try name(text)
      try colon(text)
      let slot: FieldSlot
      if field == .data, depth == 1, next(text) == UInt8(ascii: "{") {
        slot = try data(text, &inner)
      } else if field == .attributes, next(text) == UInt8(ascii: "{") {
        slot = try attributes(text, depth: depth &+ 1, into: &fields)
      } else {
        slot = try value(text, depth: depth)
      }
      if let field { fields.record(field, slot, at: place) }
    } while try isFollowed(text, closing: UInt8(ascii: "}"))
  }

  private mutating func data(
    _ text: Span<UInt8>, _ inner: inout FieldSlots
  ) throws(LineFault) -> FieldSlot {
    let start = position
    var unused = FieldSlots()
    inner.clear()
    try members(text, depth: 2, into: &inner, inner: &unused)
    return FieldSlot(.object, start, position)
  }

  /// Keeps names and values of the first 17 entries: one more than there may be.
  private mutating func attributes(
    _ text: Span<UInt8>, depth: Int, into fields: inout FieldSlots
  ) throws(LineFault) -> FieldSlot {
    let start = position
    fields.attributes.removeAll(keepingCapacity: true)
    fields.attributeCount = 0
    position &+= 1
    guard next(text) != UInt8(ascii: "}") else {
      position &+= 1
      return FieldSlot(.object, start, position)
    }
    repeat {
      guard next(text) == UInt8(ascii: "\"") else { throw unexpected(.badObject, text) }
      let name = try string(text)
      try colon(text)
      let entry = try value(text, depth: depth)
      fields.attributeCount &+= 1
      if name.sort == .escaped || entry.sort == .escaped { fields.hasEscapes = true }
      if fields.attributeCount <= 17 {
        fields.attributes.append(name)
        fields.attributes.append(entry)
      }
    } while try isFollowed(text, closing: UInt8(ascii: "}"))
    return FieldSlot(.object, start, position)
  }

  /// Any value; `depth` is how many containers are around it.
  private mutating func value(
    _ text: Span<UInt8>, depth: Int
  ) throws(LineFault) -> FieldSlot {
    guard let byte = next(text) else { throw LineFault(.cutOff, at: position) }
    switch byte {
    case UInt8(ascii: "\""): return try string(text)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try container(text, byte, depth: depth &+ 1)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(text)
    case UInt8(ascii: "t"): return try word(text, "true")
    case UInt8(ascii: "f"): return try word(text, "false")
    case UInt8(ascii: "n"): return try word(text, "null")
    default: throw unexpected(.badValue, text)
    }
  }

  /// Passes over an object or a list that means nothing to us.
  private mutating func container(
    _ text: Span<UInt8>, _ opening: UInt8, depth: Int
  ) throws(LineFault) -> FieldSlot {
    let start = position
    guard depth <= Self.deepest else { throw LineFault(.tooDeep, at: position) }
    let isObject = opening == UInt8(ascii: "{")
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    position &+= 1
    if next(text) == closing {
      position &+= 1
    } else {
      repeat {
        if isObject {
          guard next(text) == UInt8(ascii: "\"") else { throw unexpected(.badObject, text) }
          _ = try string(text)
          try colon(text)
        }
        _ = try value(text, depth: depth)
      } while try isFollowed(text, closing: closing)
    }
    return FieldSlot(isObject ? .object : .list, start, position)
  }
}
