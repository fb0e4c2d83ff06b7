internal import Domain

/// One row of `usage_day` in memory, between commits.
struct Bucket: Equatable, Sendable {
  let key: BucketKey
  var detail = DayDetail()
  /// What the row says: in its own period, and in adjustments.
  var quantity: Int64 = 0
  var late: Int64 = 0
  /// 0 while there is no row.
  var revision: Int64 = 0
  var isChanged = false
  /// Whether the row is a seed's, which `usage_seed` keeps once live usage changes it.
  var isSeeded = false
}
