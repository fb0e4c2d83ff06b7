/// How a line looks between its values: producers write the same names in the same order, so that
/// most lines differ from the one before in their values only.
///
/// A line is of the shape where the same bytes stand before, between and behind values of the same
/// sort. A scan of it finds the same fields then, since what stands between is read alike whatever
/// a string or a number says; comparing eight bytes at a time finds them sooner.
struct LineShape: Sendable {
  /// The bytes before a value, for a string up to its opening quote, and whose value it is.
  struct Part: Sendable {
    let field: EventField
    let isString: Bool
    /// Where the bytes begin in `words`, and how many there are.
    let first: Int
    let size: Int
  }

  private(set) var parts: [Part] = []
  /// What stands behind the last value, with the newline; its field means nothing.
  private(set) var tail = Part(field: .unit, isString: false, first: 0, size: 0)
  /// The bytes of all parts, each filled up with zeros to whole words.
  private var words: [UInt64] = []
  /// Lines of other shapes since the last of this one.
  private var misses = 0

  /// A shape is kept for so many lines of others: learning costs more than it gains where two
  /// producers take turns.
  private static let patience = 8

  var isKnown: Bool { !parts.isEmpty }

  /// Whether the bytes of a part stand at `position`.
  @inline(__always)
  func has(_ part: Part, _ text: Span<UInt8>, at position: Int) -> Bool {
    var (index, offset, left) = (part.first, position, part.size)
    while left > 8 {
      guard text.word(at: offset) == words[index] else { return false }
      index &+= 1
      offset &+= 8
      left &-= 8
    }
    return text.word(at: offset, size: left) == words[index]
  }

  @inline(__always)
  mutating func noteHit() { misses = 0 }

  /// Takes the shape of a line whose fields were found by a scan. Objects, words and what stands
  /// twice have none.
  mutating func learn(_ text: Span<UInt8>, _ line: Range<Int>, _ fields: borrowing FieldSlots) {
    misses += 1
    guard !isKnown || misses >= Self.patience else { return }
    misses = 0
    parts.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    guard let values = fields.plainValues else { return }
    var start = line.lowerBound
    for (field, slot) in values {
      let isString = slot.sort != .number
      let part = part(text, start..<slot.start, field, isString: isString)
      parts.append(part)
      start = isString ? slot.end + 1 : slot.end
    }
    tail = part(text, start..<line.upperBound, .unit, isString: false)
  }

  private mutating func part(
    _ text: Span<UInt8>, _ bytes: Range<Int>, _ field: EventField, isString: Bool
  ) -> Part {
    let first = words.count
    for start in stride(from: bytes.lowerBound, to: bytes.upperBound, by: 8) {
      words.append(text.word(at: start, size: bytes.upperBound - start))
    }
    return Part(field: field, isString: isString, first: first, size: bytes.count)
  }
}
