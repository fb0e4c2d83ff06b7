/// What an event adds, and where; made for many events before any is added, so that the processor
/// waits for many buckets at a time and not for one after the other.
struct HourAmount {
  /// The word of the bucket's key; none is 0.
  var word: UInt64 = 0
  /// The bucket's position in the table; -1 where the event needs a closer look.
  var bucket: Int32 = -1
  var hour: Int32 = 0
  /// In the unit of the bucket.
  var units: Int64 = 0

  static let none = HourAmount()
}
