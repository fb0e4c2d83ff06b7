/// White space, names, and the values without parts.
extension JSONScanner {
  /// The byte after white space, where `position` then is; `nil` at the end.
  @inline(__always)
  mutating func next(_ text: Span<UInt8>) -> UInt8? {
    while position < end {
      let byte = text[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return byte }
      position &+= 1
    }
    return nil
  }

  /// Which known field the name at `position` is. A name of ours without escapes is compared, not
  /// scanned; any other is scanned as a string is.
  @inline(__always)
  mutating func name(_ text: Span<UInt8>) throws(LineFault) -> EventField? {
    guard next(text) == UInt8(ascii: "\"") else { throw unexpected(.badObject, text) }
    let start = position &+ 1
    if let (field, size) = names.find(text.word(at: start), text.word(at: start &+ 8)),
      start &+ size <= end
    {
      position = start &+ size
      return field
    }
    let slot = try string(text)
    guard slot.sort == .escaped else { return nil }
    var resolved = ShortWord()
    JSONEscapes.resolve(text, slot.bytes) { resolved.append($0) }
    resolved.append(UInt8(ascii: "\""))
    // An escaped quote inside the name could end it too early.
    guard let (field, size) = names.find(resolved.low, resolved.high), size == resolved.count
    else { return nil }
    return field
  }

  @inline(__always)
  mutating func colon(_ text: Span<UInt8>) throws(LineFault) {
    guard next(text) == UInt8(ascii: ":") else { throw unexpected(.badColon, text) }
    position &+= 1
  }

  /// True after a comma, false after the closing bracket.
  @inline(__always)
  mutating func isFollowed(
    _ text: Span<UInt8>, closing: UInt8
  ) throws(LineFault) -> Bool {
    let byte = next(text)
    guard byte == UInt8(ascii: ",") || byte == closing else { throw unexpected(.badComma, text) }
    position &+= 1
    return byte != closing
  }

  func unexpected(_ problem: LineProblem, _ text: Span<UInt8>) -> LineFault {
    let isOver = position >= end || text[position] == UInt8(ascii: "\n")
    return LineFault(isOver ? .cutOff : problem, at: position)
  }

  mutating func word(
    _ text: Span<UInt8>, _ word: StaticString
  ) throws(LineFault) -> FieldSlot {
    let start = position
    for scalar in word.description.utf8 {
      guard position < end, text[position] == scalar else {
        throw LineFault(.badValue, at: start)
      }
      position &+= 1
    }
    return FieldSlot(.word, start, position)
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  mutating func number(_ text: Span<UInt8>) throws(LineFault) -> FieldSlot {
    let start = position
    if position < end, text[position] == UInt8(ascii: "-") { position &+= 1 }
    let hasLeadingZero = position < end && text[position] == UInt8(ascii: "0")
    let digits = digits(text)
    guard digits > 0, digits == 1 || !hasLeadingZero else {
      throw LineFault(.badNumber, at: start)
    }
    if position < end, text[position] == UInt8(ascii: ".") {
      position &+= 1
      guard self.digits(text) > 0 else { throw LineFault(.badNumber, at: start) }
    }
    if position < end, text[position] | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if position < end, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
      {
        position &+= 1
      }
      guard self.digits(text) > 0 else { throw LineFault(.badNumber, at: start) }
    }
    return FieldSlot(.number, start, position)
  }

  private mutating func digits(_ text: Span<UInt8>) -> Int {
    let start = position
    while position < end, text[position] &- UInt8(ascii: "0") <= 9 { position &+= 1 }
    return position &- start
  }

  /// The string at `position`, where a quote is.
  @inline(__always)
  mutating func string(_ text: Span<UInt8>) throws(LineFault) -> FieldSlot {
    position &+= 1
    return try restOfString(text)
  }

  /// The string whose opening quote is before `position`.
  @inline(__always)
  mutating func restOfString(_ text: Span<UInt8>) throws(LineFault) -> FieldSlot {
    let start = position
    var sort = FieldSlot.Sort.string
    while position < end {
      let stops = Self.stops(text.word(at: position))
      guard stops != 0 else {
        position &+= 8
        continue
      }
      position &+= stops.trailingZeroBitCount &>> 3
      guard position < end else { break }
      let byte = text[position]
      if byte == UInt8(ascii: "\"") {
        position &+= 1
        return FieldSlot(sort, start, position &- 1)
      }
      if byte == UInt8(ascii: "\\") { sort = .escaped }
      position = try special(text, byte)
    }
    position = min(position, end)
    throw LineFault(.cutOff, at: position)
  }

  /// The top bit of each byte at which a string is not plain ASCII: quote, backslash, control, or
  /// above 0x7F. The lowest such bit is exact; above it, borrows may set others.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslash = word ^ ones &* UInt64(UInt8(ascii: "\\"))
    let found =
      (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word
      | word
    return found & 0x8080_8080_8080_8080
  }

  /// The position after an escape or after a character of several bytes.
  @inline(never)
  private func special(_ text: Span<UInt8>, _ byte: UInt8) throws(LineFault) -> Int {
    if byte == UInt8(ascii: "\\") { return try JSONEscapes.end(text, position, end) }
    guard byte >= 0x80 else {
      throw LineFault(byte == UInt8(ascii: "\n") ? .cutOff : .controlCharacter, at: position)
    }
    let size = UTF8Sequence.size(text, position, end)
    guard size > 0 else { throw LineFault(.notUTF8, at: position) }
    return position &+ size
  }
}
