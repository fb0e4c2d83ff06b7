/// What an event adds, and where; made for many events before any is added, so that the processor
/// waits for many buckets at a time and not for one after the other.
struct HourAmount {
  /// The bucket's position in the table; -1 where the event needs a closer look.
  var bucket: Int32
  var hour: Int32
  /// In the unit of the bucket.
  var units: Int64

  static let none = HourAmount(bucket: -1, hour: 0, units: 0)
}
