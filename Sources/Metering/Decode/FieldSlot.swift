/// Where a value stands in the bytes at hand, and what sort of value it is.
struct FieldSlot {
  enum Sort: UInt8 {
    case string
    /// A string with backslashes in it, to be resolved before it is read.
    case escaped
    case number
    /// `true`, `false` or `null`.
    case word
    case object
    case list
    /// A protobuf integer: the value is in `start`.
    case integer
  }

  /// Of a string: between the quotes.
  var start: Int
  var end: Int
  var sort: Sort
  /// Where to point in a message: `start` moves when escapes are resolved.
  var place: Int

  init(_ sort: Sort, _ start: Int, _ end: Int) {
    self.sort = sort
    self.start = start
    self.end = end
    place = start
  }

  static let absent = FieldSlot(.word, 0, 0)
}
