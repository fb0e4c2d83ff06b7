import Domain
import Store

/// How far the kept figures are behind what the store has taken in.
struct FiguresLag: Equatable {
  /// Batches whose tenants are not reckoned yet.
  var batches: Int64 = 0
  /// Tenants for whom something is due.
  var tenants: Int64 = 0
  /// The day up to which fees and costs are counted.
  var day = UTCDay(daysSince1970: 0)
  /// When the newest batch that is in the figures was committed; `nil` before any.
  var batchAt: Timestamp?

  init() {}

  init(_ store: Store) throws {
    let state = try store.figuresState()
    let (touched, reaching) = try store.tenantsTouched(since: state)
    batches = reaching.watermark - state.watermark
    tenants = Int64(touched.count)
    day = state.day
    batchAt = try store.figuresBatchAt()
  }

  var families: [MetricFamily] {
    [
      MetricFamily(
        "switchboard_economics_batches_behind", .gauge,
        "Batches that are not in the figures of catalog and economics; 0 while they are current.",
        batches),
      MetricFamily(
        "switchboard_economics_tenants_due", .gauge,
        "Tenants whose figures have to be reckoned anew.", tenants),
      MetricFamily(
        "switchboard_economics_day_timestamp_seconds", .gauge,
        "The day up to which fees and costs are counted, in seconds since 1970.",
        day.start.seconds),
      MetricFamily(
        "switchboard_economics_batch_timestamp_seconds", .gauge,
        "When the newest batch in the figures was committed, in seconds since 1970; 0 before any.",
        batchAt?.seconds ?? 0),
    ]
  }
}
