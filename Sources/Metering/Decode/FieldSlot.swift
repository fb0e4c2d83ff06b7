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

  private var first: UInt32
  private var second: UInt32
  /// Where to point in a message: `start` moves when escapes are resolved.
  private(set) var place: Int
  private(set) var sort: Sort

  /// The bytes of a value, of a string between the quotes. Positions fit 32 bits, since a line
  /// does not begin past the first 4 GiB of a chunk.
  @inline(__always)
  init(_ sort: Sort, _ start: Int, _ end: Int, place: Int? = nil) {
    self.sort = sort
    first = UInt32(truncatingIfNeeded: start)
    second = UInt32(truncatingIfNeeded: end)
    self.place = place ?? start
  }

  init(integer: Int64, place: Int) {
    sort = .integer
    first = UInt32(truncatingIfNeeded: integer)
    second = UInt32(truncatingIfNeeded: integer >> 32)
    self.place = place
  }

  @inline(__always)
  var start: Int { Int(first) }
  @inline(__always)
  var end: Int { Int(second) }
  var bytes: Range<Int> { start..<end }
  var integer: Int64 { Int64(Int32(bitPattern: second)) << 32 | Int64(first) }

  static let absent = FieldSlot(.word, 0, 0)
}
