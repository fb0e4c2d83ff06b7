/// Where a value stands in the bytes at hand, and what sort of value it is.
struct FieldSlot: Sendable {
  enum Sort: UInt8 {
    case string
    /// A string with backslashes in it, to be resolved before it is read.
    case escaped
    case number
    /// `true`, `false` or `null`; in protobuf, a value of another type than the field's.
    case word
    case object
    case list
    /// A protobuf integer: `integer` is the value.
    case integer
  }

  /// The bytes of a value, of a string between the quotes.
  let start: Int
  let end: Int
  /// Where to point in a message: `start` moves when escapes are resolved.
  let place: Int
  let sort: Sort

  @inline(__always)
  init(_ sort: Sort, _ start: Int, _ end: Int, place: Int? = nil) {
    self.sort = sort
    self.start = start
    self.end = end
    self.place = place ?? start
  }

  init(integer: Int64, place: Int) {
    self.init(.integer, Int(integer), 0, place: place)
  }

  var bytes: Range<Int> { start..<end }
  var integer: Int64 { Int64(start) }

  static let absent = FieldSlot(.word, 0, 0)
}
